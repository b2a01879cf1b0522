/** What is wrong with one cell (or, for `too-wide`, with the row from that column on). */
export interface SheetFault {
  /** From 0. */
  readonly column: number;
  readonly kind: SheetFaultKind;
}

export type SheetFaultKind = 'formula' | 'imprecise-number' | 'error-value' | 'too-long' | 'too-wide';

/** A row as it stands in the file. Rows without any text are left out. */
export interface SheetRow {
  /** Line of the file, from 1; in a csv the line that the row begins on. */
  readonly line: number;
  /** Text of each cell, trimmed; dates as `2026-01-31`, with the time of day after a space where there is one. */
  readonly cells: readonly string[];
  /** Nothing in most rows. A formula is never evaluated and its stored result is not taken. */
  readonly faults: readonly SheetFault[];
}

/** What people read for a fault. */
export const SHEET_FAULT_MESSAGES: Readonly<Record<SheetFaultKind, string>> = {
  formula: '含有公式，请改为填写结果',
  'imprecise-number': '长数字被表格存成了数字，末几位已丢失，请改为文本格式后重新填写',
  'error-value': '单元格里是表格软件的错误值',
  'too-long': '文字太长',
  'too-wide': '列数太多',
};

export const NO_FAULTS: readonly SheetFault[] = Object.freeze([]);

/** Numbers from here on have more digits than a spreadsheet's number keeps (15). */
const IMPRECISE_FROM = 1e15;

/** @returns whether a number that a spreadsheet stored may have lost digits */
export function isImprecise(value: number): boolean {
  return Math.abs(value) >= IMPRECISE_FROM;
}
