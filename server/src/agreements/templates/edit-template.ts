import { Injectable } from '@nestjs/common';
import type { TemplateText } from '@qihang/shared/agreements';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { assertWholeProvince } from '../../platform/system';
import { lockDraft } from './lock-template';
import { SaveTemplate } from './save-template';
import { TemplateQueries } from './template.queries';

/** Saves a draft's text, whatever it still lacks. */
@Injectable()
export class EditTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: TemplateQueries,
    private readonly save: SaveTemplate,
  ) {}

  /** @throws DomainError http/out-of-scope, agreement-templates/not-found, not-draft, changed-meanwhile */
  async execute(actor: Actor, id: string, { revision, text }: { revision: number; text: TemplateText }) {
    assertWholeProvince(actor);
    return this.transactions.run(async (manager) => {
      await this.save.execute(actor, await lockDraft(manager, id, revision), 'edit', { text });
      return this.templates.get(id);
    });
  }
}
