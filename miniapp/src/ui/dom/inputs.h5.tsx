import type { KeyboardEvent } from 'react';
import type { CheckInputProps, DateInputProps, SelectInputProps, TextAreaProps, TextInputProps } from './props';

type InputMode = 'text' | 'tel' | 'numeric' | 'decimal' | 'search';

const MODES: Record<NonNullable<TextInputProps['kind']>, InputMode> = {
  text: 'text',
  phone: 'tel',
  number: 'numeric',
  decimal: 'decimal',
  code: 'numeric',
  'citizen-number': 'text',
  search: 'search',
};

function aria(props: { describedBy?: string; invalid?: boolean; required?: boolean; label?: string }) {
  return {
    'aria-describedby': props.describedBy || undefined,
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required || undefined,
    'aria-label': props.label,
  };
}

/** One line of text. */
export function TextInput({ kind = 'text', onChange, onEnter, onKey, listId, ...props }: TextInputProps) {
  const combobox = listId
    ? {
        role: 'combobox',
        'aria-controls': props.listOpen ? listId : undefined,
        'aria-expanded': props.listOpen ?? false,
        'aria-autocomplete': 'list' as const,
        'aria-activedescendant': props.activeOptionId,
      }
    : {};
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'Enter' && onEnter) {
      event.preventDefault();
      onEnter();
    } else if (onKey && (key === 'ArrowDown' || key === 'ArrowUp' || key === 'Escape')) {
      event.preventDefault();
      onKey(key);
    }
  };
  return (
    <input
      className="q-input"
      id={props.id}
      name={props.name}
      type={kind === 'search' ? 'search' : 'text'}
      inputMode={MODES[kind]}
      value={props.value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={keyDown}
      onBlur={props.onBlur}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      autoComplete={props.autoComplete ?? 'off'}
      disabled={props.disabled}
      {...combobox}
      {...aria(props)}
    />
  );
}

/** Several lines of text. */
export function TextArea({ rows = 4, onChange, ...props }: TextAreaProps) {
  return (
    <textarea
      className="q-input q-textarea"
      id={props.id}
      name={props.name}
      rows={rows}
      value={props.value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={props.onBlur}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      disabled={props.disabled}
      {...aria(props)}
    />
  );
}

/** One of a fixed list. */
export function SelectInput({ options, placeholder = '请选择', onChange, ...props }: SelectInputProps) {
  return (
    <select
      className="q-input q-select"
      id={props.id}
      name={props.name}
      value={props.value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={props.onBlur}
      disabled={props.disabled}
      {...aria(props)}
    >
      <option value="">{placeholder}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** A calendar day, `YYYY-MM-DD`. */
export function DateInput({ min, max, onChange, ...props }: DateInputProps) {
  return (
    <input
      className="q-input"
      type="date"
      id={props.id}
      name={props.name}
      value={props.value}
      min={min}
      max={max}
      onChange={(event) => onChange(event.target.value)}
      onBlur={props.onBlur}
      disabled={props.disabled}
      {...aria(props)}
    />
  );
}

/** A radio button or checkbox with its text. */
export function CheckInput({ id, name, kind, checked, value, onChange, children, ...rest }: CheckInputProps) {
  return (
    <label className="q-check" htmlFor={id}>
      <input
        className="q-check-input"
        id={id}
        name={name}
        type={kind}
        value={value}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        {...aria(rest)}
      />
      <span className="q-check-text">{children}</span>
    </label>
  );
}

/** The label of an input. */
export function InputLabel({ htmlFor, children }: { htmlFor: string; children: string }) {
  return (
    <label className="q-label" htmlFor={htmlFor}>
      {children}
    </label>
  );
}
