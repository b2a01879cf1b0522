import type { PickValue } from '../../protocol';
import { registerControl } from './form-controls';
import { held } from './held';
import type { BaseComponent, BaseElement } from './registry';

type Row = unknown;

function labelOf(row: Row, key: unknown): string {
  const isObject = typeof row === 'object' && row !== null;
  return String(isObject && key ? (row as Record<string, unknown>)[String(key)] : row);
}

function rowIndex(rows: Row[], key: unknown, label: string): number {
  const index = rows.findIndex((row) => labelOf(row, key) === label);
  if (index >= 0) return index;
  throw new Error(`the picker has no row "${label}"; it has ${rows.map((row) => `"${labelOf(row, key)}"`).join(', ')}`);
}

/** Lets the app react to a column before the next one is looked at. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

async function pickColumns(element: BaseElement, labels: string[]): Promise<number[]> {
  const chosen = [...((held(element, 'value').value as number[] | null) ?? [])];
  for (const [column, label] of labels.entries()) {
    const rows = (element.data.range as Row[][])[column];
    if (!rows) throw new Error(`the picker has no column ${column}`);
    const index = rowIndex(rows, element.data.rangeKey, label);
    if (chosen[column] === index) continue;
    chosen[column] = index;
    element.fire('columnchange', { column, value: index });
    await settle();
  }
  return labels.map((_, column) => chosen[column] ?? 0);
}

function checkedMoment(element: BaseElement, text: string, shape: RegExp): string {
  const { start, end } = element.data;
  if (!shape.test(text)) throw new Error(`"${text}" is no value for this picker`);
  if (start && text < String(start)) throw new Error(`${text} lies before the picker's start ${String(start)}`);
  if (end && text > String(end)) throw new Error(`${text} lies after the picker's end ${String(end)}`);
  return text;
}

const DATE_SHAPES: Record<string, RegExp> = { year: /^\d{4}$/, month: /^\d{4}-\d{2}$/, day: /^\d{4}-\d{2}-\d{2}$/ };

async function picked(element: BaseElement, value: PickValue): Promise<unknown> {
  const { mode, range, rangeKey, fields } = element.data;
  const labels = Array.isArray(value) ? value : [value];
  const [first = ''] = labels;
  switch (mode) {
    case 'multiSelector':
      return pickColumns(element, labels);
    case 'date':
      return checkedMoment(element, first, DATE_SHAPES[String(fields)] ?? /^\d{4}-\d{2}-\d{2}$/);
    case 'time':
      return checkedMoment(element, first, /^\d{2}:\d{2}$/);
    case 'region':
      return labels;
    default:
      return String(rowIndex((range as Row[] | null) ?? [], rangeKey, first));
  }
}

async function pickView(element: BaseElement, labels: string[]): Promise<void> {
  const columns = [...element.node.querySelectorAll('wx-picker-view-column')];
  const value = labels.map((label, index) => {
    const rows = [...(columns[index]?.children ?? [])].map((row) => (row.textContent ?? '').trim());
    return rowIndex(rows, null, label);
  });
  element.fire('pickstart');
  held(element, 'value').value = value;
  element.fire('change', { value });
  element.fire('pickend');
}

/**
 * Picks as a person does: opens the picker, turns each column, confirms.
 * @param value label of the row, or one label a column; for dates and times their text
 * @throws Error if the picker is disabled or has no such row
 */
export async function pickIn(element: BaseElement, value: PickValue): Promise<void> {
  if (element.node.tagName === 'WX-PICKER-VIEW') {
    await pickView(element, Array.isArray(value) ? value : [value]);
    return;
  }
  if (element.data.disabled) throw new Error('this picker is disabled');
  const result = await picked(element, value);
  held(element, 'value').value = result;
  element.fire('change', { value: result });
}

export function cancelPicker(element: BaseElement): void {
  element.fire('cancel');
}

const asControl = (element: BaseElement) => {
  const initial = element.data.value;
  const reset = () => {
    held(element, 'value').value = initial;
  };
  registerControl(element, { value: () => held(element, 'value').value, reset });
};

/** Pickers; their sheet is WeChat's own, so the driver chooses in it. */
export const pickers: Record<string, BaseComponent> = {
  picker: {
    properties: {
      mode: String,
      range: null,
      rangeKey: String,
      value: null,
      start: String,
      end: String,
      fields: String,
      disabled: Boolean,
      headerText: String,
      level: String,
      customItem: String,
    },
    attached: asControl,
  },
  'picker-view': {
    properties: {
      value: null,
      indicatorStyle: String,
      indicatorClass: String,
      maskStyle: String,
      maskClass: String,
      immediateChange: Boolean,
    },
    attached: asControl,
  },
  'picker-view-column': {},
};
