import { registerControl } from './form-controls';
import { held } from './held';
import type { BaseComponent, BaseElement } from './registry';

type Field = HTMLInputElement | HTMLTextAreaElement;

const PROPERTIES = {
  value: null,
  type: String,
  password: Boolean,
  placeholder: String,
  placeholderStyle: String,
  placeholderClass: String,
  disabled: Boolean,
  maxlength: null,
  autoFocus: Boolean,
  focus: Boolean,
  autoHeight: Boolean,
  fixed: Boolean,
  confirmType: String,
  confirmHold: Boolean,
  cursor: null,
  cursorSpacing: null,
  selectionStart: null,
  selectionEnd: null,
  adjustPosition: Boolean,
  holdKeyboard: Boolean,
  showConfirmBar: Boolean,
  disableDefaultPadding: Boolean,
  alwaysEmbed: Boolean,
  controlled: Boolean,
};

/** WeChat cuts at 140 characters unless told otherwise; -1 is without limit. */
const DEFAULT_MAX_LENGTH = 140;

const KEYBOARDS: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

function asText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function fieldOf(element: BaseElement): Field | null {
  return element.node.querySelector<Field>(':scope > input, :scope > textarea');
}

function applyProperties(element: BaseElement): void {
  const field = fieldOf(element);
  if (!field) return;
  const { data } = element;
  const value = asText(held(element, 'value').value);
  if (field.value !== value) field.value = value;
  field.placeholder = asText(data.placeholder);
  field.disabled = Boolean(data.disabled);
  const limit = data.maxlength === null || data.maxlength === undefined ? DEFAULT_MAX_LENGTH : Number(data.maxlength);
  if (limit >= 0) field.maxLength = limit;
  else field.removeAttribute('maxlength');
  if (field instanceof HTMLInputElement) field.type = data.password ? 'password' : 'text';
  field.inputMode = KEYBOARDS[asText(data.type)] ?? 'text';
  applyFocus(element, field);
}

const focusWanted = new WeakMap<Field, boolean>();

/** Only a change of the property moves the focus, so that an unchanged `focus` does not take it back. */
function applyFocus(element: BaseElement, field: Field): void {
  const wanted = Boolean(element.data.focus);
  if (wanted === (focusWanted.get(field) ?? false)) return;
  focusWanted.set(field, wanted);
  if (wanted) field.focus();
  else field.blur();
}

function listenTo(element: BaseElement, field: Field): void {
  const detail = () => ({ value: field.value, cursor: field.selectionStart ?? field.value.length });
  field.addEventListener('input', (event) => {
    event.stopPropagation();
    held(element, 'value').value = field.value;
    element.fire('input', { ...detail(), keyCode: 0 });
    if (field instanceof HTMLTextAreaElement)
      element.fire('linechange', { lineCount: field.value.split('\n').length, height: 0 });
  });
  field.addEventListener('change', (event) => event.stopPropagation());
  field.addEventListener('focus', () => element.fire('focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () => element.fire('blur', detail()));
  field.addEventListener('keydown', (event) => {
    const confirms =
      (event as KeyboardEvent).key === 'Enter' &&
      (field instanceof HTMLInputElement || element.data.confirmType === 'send');
    if (confirms) element.fire('confirm', { value: field.value });
  });
}

function textInput(tag: 'input' | 'textarea'): BaseComponent {
  return {
    properties: PROPERTIES,
    attached(element) {
      const field = document.createElement(tag);
      element.node.append(field);
      applyProperties(element);
      listenTo(element, field);
      const initial = field.value;
      const reset = () => {
        held(element, 'value').value = initial;
        field.value = initial;
      };
      registerControl(element, { value: () => field.value, reset, activate: () => field.focus() });
      if (element.data.autoFocus) field.focus();
    },
    changed: applyProperties,
  };
}

/** `input` and `textarea` around the browser's own fields. */
export const textInputs: Record<string, BaseComponent> = { input: textInput('input'), textarea: textInput('textarea') };
