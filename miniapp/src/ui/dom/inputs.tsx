import { Input, type InputProps, Picker, Textarea, View } from '@tarojs/components';
import type { CheckInputProps, DateInputProps, SelectInputProps, TextAreaProps, TextInputProps } from './props';

const TYPES: Record<NonNullable<TextInputProps['kind']>, keyof InputProps.Type> = {
  text: 'text',
  phone: 'number',
  number: 'number',
  decimal: 'digit',
  code: 'number',
  'citizen-number': 'idcard',
  search: 'text',
};

const NO_LIMIT = -1;

function classes(invalid?: boolean): string {
  return invalid ? 'q-input q-input-invalid' : 'q-input';
}

/** One line of text. */
export function TextInput({ kind = 'text', onChange, onEnter, onBlur, ...props }: TextInputProps) {
  return (
    <Input
      className={classes(props.invalid)}
      id={props.id}
      name={props.name}
      type={TYPES[kind]}
      value={props.value}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onEnter}
      onBlur={onBlur}
      confirmType={kind === 'search' ? 'search' : 'done'}
      placeholder={props.placeholder}
      placeholderClass="q-placeholder"
      maxlength={props.maxLength ?? NO_LIMIT}
      disabled={props.disabled}
    />
  );
}

/** Several lines of text. */
export function TextArea({ onChange, onBlur, ...props }: TextAreaProps) {
  return (
    <Textarea
      className={`${classes(props.invalid)} q-textarea`}
      id={props.id}
      name={props.name}
      value={props.value}
      onInput={(event) => onChange(event.detail.value)}
      onBlur={onBlur}
      placeholder={props.placeholder}
      placeholderClass="q-placeholder"
      maxlength={props.maxLength ?? NO_LIMIT}
      disabled={props.disabled}
      autoHeight
    />
  );
}

/** One of a fixed list. */
export function SelectInput({ options, placeholder = '请选择', onChange, value, ...props }: SelectInputProps) {
  const chosen = options.findIndex((option) => option.value === value);
  return (
    <Picker
      mode="selector"
      id={props.id}
      range={options.map(({ label }) => label)}
      value={Math.max(chosen, 0)}
      disabled={props.disabled}
      onChange={(event) => onChange(options[Number(event.detail.value)]?.value ?? '')}
    >
      <View className={`${classes(props.invalid)} q-select`}>{options[chosen]?.label ?? placeholder}</View>
    </Picker>
  );
}

/** A calendar day, `YYYY-MM-DD`. */
export function DateInput({ value, onChange, min, max, ...props }: DateInputProps) {
  return (
    <Picker
      mode="date"
      id={props.id}
      value={value}
      start={min}
      end={max}
      disabled={props.disabled}
      onChange={(event) => onChange(event.detail.value)}
    >
      <View className={`${classes(props.invalid)} q-select`}>{value || '请选择日期'}</View>
    </Picker>
  );
}

/** A radio button or checkbox with its text. */
export function CheckInput({ id, kind, checked, onChange, children }: CheckInputProps) {
  const aria = { ariaRole: kind, ariaChecked: checked };
  return (
    <View id={id} className="q-check" onClick={() => onChange(kind === 'radio' || !checked)} {...aria}>
      <View className={`q-check-mark q-check-${kind} ${checked ? 'q-checked' : ''}`} />
      <View className="q-check-text">{children}</View>
    </View>
  );
}

/** The label of an input. */
export function InputLabel({ children }: { htmlFor: string; children: string }) {
  return <View className="q-label">{children}</View>;
}
