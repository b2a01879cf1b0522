import type { SheetLimits } from '../sheet-limits';
import { isImprecise, NO_FAULTS, type SheetFault, type SheetRow } from '../sheet-row';
import { formatSerialDate } from './date-styles';
import type { XmlAttributes, XmlListener } from './read-xml';
import type { SharedStrings } from './shared-strings';

const LAST_LINE = 1_048_576;

export interface CellContext {
  readonly strings: SharedStrings;
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  readonly limits: SheetLimits;
}

/** Listens to a worksheet's XML and puts rows together. */
export class WorksheetRows implements XmlListener {
  private finished: SheetRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private faults: SheetFault[] = [];
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private isFormula = false;
  private inValue = false;
  private inPhonetic = false;

  constructor(private readonly context: CellContext) {}

  /** @returns the rows that were finished since the last call */
  take(): SheetRow[] {
    const rows = this.finished;
    this.finished = [];
    return rows;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.beginCell(attributes);
    else if (name === 'v' || (name === 't' && !this.inPhonetic)) this.inValue = true;
    else if (name === 'f') this.isFormula = true;
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'row') this.beginRow(attributes);
  }

  text(text: string): void {
    if (this.inValue && this.value.length <= this.context.limits.cellCharacters) this.value += text;
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'rPh') this.inPhonetic = false;
    this.inValue = false;
  }

  private beginRow(attributes: XmlAttributes): void {
    const line = Number(attributes.r);
    this.line = Number.isInteger(line) && line > this.line && line <= LAST_LINE ? line : this.line + 1;
    this.cells = [];
    this.faults = [];
    this.column = -1;
  }

  private beginCell(attributes: XmlAttributes): void {
    this.column = columnOf(attributes.r) ?? this.column + 1;
    this.type = attributes.t ?? 'n';
    this.style = Number(attributes.s ?? 0);
    this.value = '';
    this.isFormula = false;
  }

  private endCell(): void {
    const { limits } = this.context;
    if (this.column >= limits.columns) {
      this.markTooWide();
      return;
    }
    while (this.cells.length < this.column) this.cells.push('');
    let text = this.isFormula ? '' : this.textOfCell().trim();
    if (text.length > limits.cellCharacters) {
      this.fault('too-long');
      text = text.slice(0, limits.cellCharacters);
    }
    this.cells[this.column] = text;
    if (this.isFormula) this.fault('formula');
  }

  private textOfCell(): string {
    switch (this.type) {
      case 's':
        return this.context.strings.get(Number(this.value)) ?? '';
      case 'b':
        return this.value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        this.fault('error-value');
        return this.value;
      case 'n':
        return this.textOfNumber();
      default:
        return this.value;
    }
  }

  private textOfNumber(): string {
    const number = Number(this.value);
    if (this.value.trim() === '' || Number.isNaN(number)) return this.value;
    if (isImprecise(number)) this.fault('imprecise-number');
    const date = this.context.dateStyles[this.style] ? formatSerialDate(number, this.context.from1904) : undefined;
    // A spreadsheet shows 15 digits; 0.1 + 0.2 is stored as 0.30000000000000004.
    return date ?? String(Number(number.toPrecision(15)));
  }

  private fault(kind: SheetFault['kind']): void {
    this.faults.push({ column: this.column, kind });
  }

  private markTooWide(): void {
    if (this.value === '' && !this.isFormula) return;
    if (this.faults.at(-1)?.kind !== 'too-wide')
      this.faults.push({ column: this.context.limits.columns, kind: 'too-wide' });
  }

  private endRow(): void {
    const hasText = this.faults.length > 0 || this.cells.some((cell) => cell !== '');
    const faults = this.faults.length > 0 ? this.faults : NO_FAULTS;
    if (hasText) this.finished.push({ line: this.line, cells: this.cells, faults });
  }
}

/** `B12` → 1, `AA3` → 26. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
