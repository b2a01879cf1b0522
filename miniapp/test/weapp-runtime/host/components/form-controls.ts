import type { BaseElement } from './registry';

/** What a form asks of a control inside of it. */
export interface FormControl {
  name(): string;
  value(): unknown;
  reset(): void;
  /** What a tap on the control's label does. */
  activate?(): void;
}

const controls = new WeakMap<Element, FormControl>();

/** Makes an element known to the form and to labels around it. */
export function registerControl(element: BaseElement, control: Omit<FormControl, 'name'>): void {
  controls.set(element.node, { ...control, name: () => String(element.data.name ?? '') });
}

export function controlOf(node: Element): FormControl | undefined {
  return controls.get(node);
}

function inside(root: Element): FormControl[] {
  return [...root.querySelectorAll('*')].flatMap((node) => controls.get(node) ?? []);
}

/** Values of all named controls below an element, as `submit` reports them. */
export function formValues(root: Element): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const control of inside(root)) if (control.name() !== '') values[control.name()] = control.value();
  return values;
}

export function resetForm(root: Element): void {
  for (const control of inside(root)) control.reset();
}

/** First control below an element that a label can activate. */
export function firstActivatable(root: Element): FormControl | undefined {
  return inside(root).find((control) => control.activate);
}
