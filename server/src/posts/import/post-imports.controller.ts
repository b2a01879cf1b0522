import { Controller } from '@nestjs/common';
import { postRoutes } from '@qihang/shared/posts';
import { type Actor, Download, Handle, type RouteRequest } from '../../platform/http';
import { writeSheet, XLSX_CONTENT_TYPE } from '../../platform/sheets';
import { importTemplate } from './import-template';
import { InspectPostImport } from './inspect-post-import';
import { PostImportQueries } from './post-import.queries';
import { RequestPostImport } from './request-post-import';

@Controller()
export class PostImportsController {
  constructor(
    private readonly inspect: InspectPostImport,
    private readonly request: RequestPostImport,
    private readonly queries: PostImportQueries,
  ) {}

  @Handle(postRoutes.importTemplate)
  template() {
    return new Download({ fileName: '岗位导入模板.xlsx', contentType: XLSX_CONTENT_TYPE, content: importTemplate() });
  }

  @Handle(postRoutes.inspectImport)
  async inspectImport({ upload, actor }: RouteRequest<typeof postRoutes.inspectImport>) {
    const id = await this.inspect.execute(upload, { divisionCode: divisionOf(actor), personId: actor.personId });
    return this.queries.get(actor, id);
  }

  @Handle(postRoutes.runImport)
  async runImport({ params, body, actor }: RouteRequest<typeof postRoutes.runImport>) {
    const { id } = await this.queries.get(actor, params.id);
    await this.request.execute({ kind: 'officer', id: actor.personId }, id, body);
    return this.queries.get(actor, id);
  }

  @Handle(postRoutes.imports)
  list({ query, actor }: RouteRequest<typeof postRoutes.imports>) {
    return this.queries.list(actor, query);
  }

  @Handle(postRoutes.getImport)
  get({ params, actor }: RouteRequest<typeof postRoutes.getImport>) {
    return this.queries.get(actor, params.id);
  }

  @Handle(postRoutes.importBadRows)
  async badRows({ params, query, actor }: RouteRequest<typeof postRoutes.importBadRows>) {
    const { id } = await this.queries.get(actor, params.id);
    return this.queries.badRows(id, query);
  }

  @Handle(postRoutes.importBadRowsFile)
  async badRowsFile({ params, actor }: RouteRequest<typeof postRoutes.importBadRowsFile>) {
    const { id, fileName } = await this.queries.get(actor, params.id);
    const content = writeSheet({
      name: '未导入的行',
      header: ['行号', '列', '原因', '内容'],
      widths: [8, 18, 50, 40],
      rows: this.rowsOf(id),
    });
    return new Download({ fileName: `未导入的行-${fileName}.xlsx`, contentType: XLSX_CONTENT_TYPE, content });
  }

  private async *rowsOf(id: string): AsyncGenerator<string[]> {
    for await (const { line, column, reason, excerpt } of this.queries.allBadRows(id)) {
      yield [String(line), column ?? '', reason, excerpt];
    }
  }
}

/** The division that an officer imports for: the first one of the officer's. */
function divisionOf(actor: Actor): string {
  const grant = actor.grants.find(({ role, divisionCode }) => role === 'officer' && divisionCode !== null);
  if (grant?.divisionCode == null) throw new Error('the guard let somebody through who is no officer');
  return grant.divisionCode;
}
