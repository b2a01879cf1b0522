export { detectFormat, type SheetFormat } from './detect-format';
export { findColumns, type SheetColumns } from './find-columns';
export { readSheet, readSheetBatches, type SheetSource } from './read-sheet';
export { type ColumnNames, readTable, type SheetTable } from './read-table';
export { sheetErrors } from './sheet.errors';
export { SHEET_LIMITS, type SheetLimits } from './sheet-limits';
export { SHEET_FAULT_MESSAGES, type SheetFault, type SheetFaultKind, type SheetRow } from './sheet-row';
export { type WrittenSheet, writeSheet, XLSX_CONTENT_TYPE } from './write-sheet';
