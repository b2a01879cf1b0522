import path from 'node:path';
import { DomainError } from '../../errors';
import { sheetErrors } from '../sheet.errors';
import type { SheetLimits } from '../sheet-limits';
import { readWholeXml } from './read-xml';
import type { SheetArchive } from './sheet-archive';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

export interface Workbook {
  /** Part name of the first sheet that people see. */
  readonly sheet: string;
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
}

/**
 * Finds the sheet to read: the first that is not hidden.
 * @throws DomainError `sheets/wrong-kind` for an archive that is no workbook, `sheets/damaged` for one without a sheet
 */
export async function readWorkbook(archive: SheetArchive, limits: SheetLimits): Promise<Workbook> {
  if (!archive.has(WORKBOOK) || !archive.has(RELATIONS)) throw new DomainError(sheetErrors.wrongKind);
  let relation: string | undefined;
  let from1904 = false;
  await readWholeXml(
    archive.read(WORKBOOK),
    {
      open(name, attributes) {
        if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
        if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible') relation ??= attributes['r:id'];
      },
    },
    limits,
  );
  let sheet: string | undefined;
  await readWholeXml(
    archive.read(RELATIONS),
    {
      open(name, { Id, Target }) {
        if (name === 'Relationship' && Id === relation && Target) sheet = path.posix.resolve('/xl', Target).slice(1);
      },
    },
    limits,
  );
  if (relation === undefined || sheet === undefined || !archive.has(sheet)) throw new DomainError(sheetErrors.damaged);
  return { sheet, from1904 };
}
