import { registerControl } from './form-controls';
import { held } from './held';
import { type BaseComponent, type BaseElement, baseElementOf } from './registry';

function isChecked(element: BaseElement): boolean {
  return Boolean(held(element, 'checked').value);
}

function setChecked(element: BaseElement, checked: boolean): void {
  held(element, 'checked').value = checked;
  showChecked(element);
}

function showChecked(element: BaseElement): void {
  element.node.setAttribute('aria-checked', String(isChecked(element)));
  element.node.toggleAttribute('data-disabled', Boolean(element.data.disabled));
}

function groupOf(element: BaseElement, tag: string): BaseElement | undefined {
  const node = element.node.closest(tag);
  return node ? baseElementOf(node) : undefined;
}

function members(group: BaseElement, tag: string): BaseElement[] {
  return [...group.node.querySelectorAll(tag)].flatMap((node) => baseElementOf(node) ?? []);
}

function checkedValues(group: BaseElement, tag: string): string[] {
  return members(group, tag)
    .filter(isChecked)
    .map((it) => String(it.data.value ?? ''));
}

function toggleCheckbox(element: BaseElement): void {
  if (element.data.disabled) return;
  setChecked(element, !isChecked(element));
  const group = groupOf(element, 'wx-checkbox-group');
  group?.fire('change', { value: checkedValues(group, 'wx-checkbox') });
}

function chooseRadio(element: BaseElement): void {
  if (element.data.disabled || isChecked(element)) return;
  const group = groupOf(element, 'wx-radio-group');
  for (const other of group ? members(group, 'wx-radio') : []) setChecked(other, false);
  setChecked(element, true);
  group?.fire('change', { value: String(element.data.value ?? '') });
}

function toggleSwitch(element: BaseElement): void {
  if (element.data.disabled) return;
  setChecked(element, !isChecked(element));
  element.fire('change', { value: isChecked(element) });
}

function choice(role: string, activate: (element: BaseElement) => void): BaseComponent {
  return {
    properties: { value: null, checked: Boolean, disabled: Boolean, color: String, type: String },
    attached(element) {
      element.node.setAttribute('role', role);
      element.listen('tap', () => activate(element));
      if (role !== 'switch') {
        registerControl(element, {
          value: () => undefined,
          reset: () => setChecked(element, false),
          activate: () => activate(element),
        });
        return;
      }
      const initial = isChecked(element);
      registerControl(element, {
        value: () => isChecked(element),
        reset: () => setChecked(element, initial),
        activate: () => activate(element),
      });
    },
    changed: showChecked,
  };
}

function group(tag: string, value: (group: BaseElement) => unknown): BaseComponent {
  return {
    attached(element) {
      registerControl(element, {
        value: () => value(element),
        reset: () => {
          for (const member of members(element, tag)) setChecked(member, false);
        },
      });
    },
  };
}

const slider: BaseComponent = {
  properties: {
    min: Number,
    max: Number,
    step: Number,
    value: Number,
    disabled: Boolean,
    showValue: Boolean,
    color: String,
    activeColor: String,
    backgroundColor: String,
    blockSize: Number,
    blockColor: String,
  },
  attached(element) {
    const range = document.createElement('input');
    range.type = 'range';
    element.node.append(range);
    const report = (type: string) => (event: Event) => {
      event.stopPropagation();
      held(element, 'value').value = Number(range.value);
      element.fire(type, { value: Number(range.value) });
    };
    range.addEventListener('input', report('changing'));
    range.addEventListener('change', report('change'));
    const initial = String(element.data.value ?? 0);
    const reset = () => {
      held(element, 'value').value = initial;
      range.value = initial;
    };
    registerControl(element, { value: () => Number(range.value), reset });
  },
  changed(element) {
    const range = element.node.querySelector('input');
    if (!range) return;
    range.min = String(element.data.min ?? 0);
    range.max = String(element.data.max || 100);
    range.step = String(element.data.step || 1);
    range.value = String(held(element, 'value').value ?? 0);
    range.disabled = Boolean(element.data.disabled);
  },
};

/** Switch, check boxes, radio buttons and slider. */
export const choices: Record<string, BaseComponent> = {
  switch: choice('switch', toggleSwitch),
  checkbox: choice('checkbox', toggleCheckbox),
  radio: choice('radio', chooseRadio),
  'checkbox-group': group('wx-checkbox', (it) => checkedValues(it, 'wx-checkbox')),
  'radio-group': group('wx-radio', (it) => checkedValues(it, 'wx-radio')[0] ?? ''),
  slider,
};
