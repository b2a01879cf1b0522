import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** The media type of an xlsx file. */
export const XLSX_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Everything but the rows. Style 1 is a text cell (format 49), style 2 the same in bold for the header. */
const FIXED_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${NAMESPACE}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
};

export interface WrittenSheet {
  /** Name of the sheet's tab, at most 31 characters without `[]:*?/\`. */
  readonly name: string;
  readonly header: readonly string[];
  /** Characters wide, by column; as the header where absent. */
  readonly widths?: readonly number[];
  readonly rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
}

/**
 * Writes an xlsx file as a stream in flat memory: rows are asked for as the reader takes the file. Every cell is text, and
 * one that a spreadsheet might take for a formula gets an apostrophe before it, so that it stays text also after the file
 * has been saved as csv.
 * @returns the file; an error while making rows destroys it
 */
export function writeSheet(sheet: WrittenSheet): Readable {
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(FIXED_PARTS)) zip.addBuffer(Buffer.from(DECLARATION + xml), name);
  zip.addBuffer(Buffer.from(DECLARATION + workbookXml(sheet.name)), 'xl/workbook.xml');
  const rows = Readable.from(worksheetXml(sheet), { objectMode: false });
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
  zip.end();
  const file = new Readable().wrap(zip.outputStream);
  const fail = (error: Error) => file.destroy(error);
  rows.on('error', fail);
  zip.on('error', fail);
  file.on('close', () => rows.destroy());
  return file;
}

function workbookXml(name: string): string {
  return `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

async function* worksheetXml({ header, widths = [], rows }: WrittenSheet): AsyncGenerator<string> {
  const columns = header.map((title, index) => {
    const width = widths[index] ?? title.length * 2 + 4;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  yield `${DECLARATION}<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rowXml(header, 1, 2)}`;
  let line = 1;
  for await (const row of rows) {
    line += 1;
    yield rowXml(row, line, 1);
  }
  yield '</sheetData></worksheet>';
}

function rowXml(cells: readonly string[], line: number, style: number): string {
  const xml = cells.map((cell, column) => {
    const place = `r="${columnLetters(column)}${line}" s="${style}"`;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${textXml(cell)}</t></is></c>`;
  });
  return `<row r="${line}">${xml.join('')}</row>`;
}

/** 0 → `A`, 26 → `AA`. */
function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function textXml(text: string): string {
  return escapeXml(neutralizeFormula(text));
}

/** A text that begins like a formula is one to a spreadsheet that opens it from csv (CWE-1236). */
function neutralizeFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const XML_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also drops what XML cannot hold: control characters and halves of surrogate pairs. */
function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/g, (character) => XML_ESCAPES[character] ?? '');
}
