import {
  CITIZEN_NUMBER_FAULT_MESSAGES,
  maskCitizenNumber,
  maskName,
  normalizePersonName,
  parseCitizenNumber,
} from '@qihang/shared/identity';
import { SHEET_FAULT_MESSAGES, type SheetFault, type SheetRow } from '../platform/sheets';
import { REGISTRY_COLUMNS, type RegistryColumn, type RegistryColumns } from './registry-columns';

/** What is wrong with a row; the excerpt is masked. */
export interface RowFault {
  readonly column: string | null;
  readonly reason: string;
  readonly excerpt: string;
}

export type CheckedRow =
  | { readonly ok: true; readonly name: string; readonly number: string }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/** A name in the form of `normalizePersonName`: Han characters (also of a font's own, where a name is rare), or Latin. */
const PLAUSIBLE_NAME = /^(?!·)(?:[\p{Script=Han}\p{Co}·]{2,30}|[A-Z·'-]{2,60})(?<!·)$/u;
const EXCERPT_LENGTH = 40;
const IMPRECISE_NUMBER = '身份证号码被表格存成了数字，请改为文本格式';

/**
 * Checks a row of a registry file: name there and plausible, citizen number right by GB 11643. Everything that is wrong is
 * told, not only the first. Other columns don't matter: a formula that counts the rows does no harm.
 * @param row as it was read
 * @param columns where name and number stand
 * @returns name and number in the form in which they are indexed, or the faults
 */
export function checkRow(row: SheetRow, columns: RegistryColumns): CheckedRow {
  const nameText = cellOf(row, columns.name);
  const numberText = cellOf(row, columns.number);
  const name = normalizePersonName(nameText);
  const parsed = parseCitizenNumber(numberText);
  const nameFault = sheetFault(row, columns.name) ?? (PLAUSIBLE_NAME.test(name) ? undefined : nameReason(nameText));
  if (parsed.ok && nameFault === undefined && !hasFault(row, columns.number)) {
    return { ok: true, name, number: parsed.value.number };
  }
  const faults: RowFault[] = [];
  const add = (column: RegistryColumn, reason: string, excerpt: string) =>
    faults.push({ column: REGISTRY_COLUMNS[column][0], reason, excerpt });
  if (nameFault !== undefined) add('name', nameFault, maskName(nameText.slice(0, EXCERPT_LENGTH)));
  const numberFault =
    sheetFault(row, columns.number) ?? (parsed.ok ? undefined : numberReason(numberText, parsed.reason));
  if (numberFault !== undefined) add('number', numberFault, maskCitizenNumber(numberText.slice(0, EXCERPT_LENGTH)));
  return { ok: false, faults };
}

function cellOf(row: SheetRow, column: number | undefined): string {
  return column === undefined ? '' : (row.cells[column] ?? '');
}

function hasFault({ faults }: SheetRow, column: number | undefined): boolean {
  return faults.some((fault) => fault.column === column);
}

function sheetFault({ faults }: SheetRow, column: number | undefined): string | undefined {
  if (faults.length === 0) return undefined;
  const fault = faults.find((candidate) => candidate.column === column);
  return fault && reasonOf(fault);
}

function reasonOf({ kind }: SheetFault): string {
  return kind === 'imprecise-number' ? IMPRECISE_NUMBER : SHEET_FAULT_MESSAGES[kind];
}

function nameReason(text: string): string {
  return text === '' ? '没有填写姓名' : '姓名不完整，或含有不该出现的字符';
}

function numberReason(text: string, fault: keyof typeof CITIZEN_NUMBER_FAULT_MESSAGES): string {
  if (text === '') return '没有填写身份证号码';
  // A spreadsheet keeps 15 digits of a number and shows zeros for the rest.
  if (fault === 'check-digit' && /^\d{15}000$/.test(text)) return IMPRECISE_NUMBER;
  return CITIZEN_NUMBER_FAULT_MESSAGES[fault];
}
