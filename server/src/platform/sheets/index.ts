export { detectFormat } from './detect-format';
export { findColumns, type SheetColumns } from './find-columns';
export { readSheet, readSheetBatches, type SheetSource } from './read-sheet';
export { type ColumnNames, readTable } from './read-table';
export { sheetErrors } from './sheet.errors';

export { SHEET_FAULT_MESSAGES, type SheetFault, type SheetRow } from './sheet-row';
export { writeSheet, XLSX_CONTENT_TYPE } from './write-sheet';
