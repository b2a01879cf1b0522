import { DateInput, SelectInput, TextArea, TextInput } from '../dom/inputs';
import type { DateInputProps, SelectInputProps, TextAreaProps, TextInputProps } from '../dom/props';
import { Field, type FieldProps, inputProps } from './field';

interface Value {
  value: string;
  onChange: (value: string) => void;
}

type Given<T> = FieldProps &
  Value &
  Omit<T, keyof FieldProps | keyof Value | 'id' | 'describedBy' | 'invalid' | 'required'>;

/** A field of one line; `kind` picks the keyboard. */
export function TextField(props: Given<TextInputProps>) {
  const { label: _label, hint: _hint, error: _error, optional: _optional, ...rest } = props;
  return (
    <Field {...props}>
      <TextInput {...rest} {...inputProps(props)} />
    </Field>
  );
}

/** A field of several lines. */
export function TextAreaField(props: Given<TextAreaProps>) {
  const { label: _label, hint: _hint, error: _error, optional: _optional, ...rest } = props;
  return (
    <Field {...props}>
      <TextArea {...rest} {...inputProps(props)} />
    </Field>
  );
}

/** A field that takes one of a fixed list; for up to five choices prefer `Choice`. */
export function SelectField(props: Given<SelectInputProps>) {
  const { label: _label, hint: _hint, error: _error, optional: _optional, ...rest } = props;
  return (
    <Field {...props}>
      <SelectInput {...rest} {...inputProps(props)} />
    </Field>
  );
}

/** A field for a calendar day, `YYYY-MM-DD`. */
export function DateField(props: Given<DateInputProps>) {
  const { label: _label, hint: _hint, error: _error, optional: _optional, ...rest } = props;
  return (
    <Field {...props}>
      <DateInput {...rest} {...inputProps(props)} />
    </Field>
  );
}
