import type { ReactNode } from 'react';
import { Box } from '../dom/box';
import { InputLabel } from '../dom/inputs';
import './forms.scss';

export interface FieldProps {
  /** Path of the value, as `identity.name`; ties label, hint, error and error summary together. */
  name: string;
  label: string;
  hint?: string;
  /** What is wrong and how to mend it. */
  error?: string;
  /** Fields are required unless this says otherwise; the label then says so. */
  optional?: boolean;
}

/** Id of a field's input. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

/** What every input inside a field takes. */
export function inputProps({ name, hint, error, optional }: FieldProps) {
  const id = fieldId(name);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return { id, name, describedBy, invalid: error !== undefined, required: !optional };
}

/** Label, hint and error around one input. */
export function Field({ name, label, hint, error, optional, children }: FieldProps & { children: ReactNode }) {
  const id = fieldId(name);
  return (
    <Box className={`q-field ${error ? 'q-field-invalid' : ''}`}>
      <InputLabel htmlFor={id}>{optional ? `${label}（选填）` : label}</InputLabel>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </Box>
  );
}

/** Hint and error of a field. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {hint && (
        <Box id={`${id}-hint`} className="q-hint">
          {hint}
        </Box>
      )}
      {error && (
        <Box id={`${id}-error`} className="q-error">
          {error}
        </Box>
      )}
    </>
  );
}
