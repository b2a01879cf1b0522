import type { ReactNode } from 'react';
import { Button } from '../button';
import { Box } from '../dom/box';
import { FormElement } from '../dom/form-element';
import { ErrorSummary } from './error-summary';
import type { useForm } from './use-form';

interface FormProps {
  /** From `useForm`. */
  form: Pick<ReturnType<typeof useForm>, 'errors' | 'failure' | 'busy' | 'attempt' | 'submit'>;
  submitLabel: string;
  busyText?: string;
  labels?: Readonly<Record<string, string>>;
  children: ReactNode;
  /** Beside or below the submit button. */
  after?: ReactNode;
}

/** A form on one page: error summary, fields, submit button; Enter sends it in a browser. */
export function Form({ form, submitLabel, busyText, labels, children, after }: FormProps) {
  const submit = () => void form.submit();
  const tapped = process.env.TARO_ENV === 'h5' ? { submit: true } : { onTap: submit };
  return (
    <FormElement onSubmit={submit}>
      <ErrorSummary errors={form.errors} failure={form.failure} attempt={form.attempt} labels={labels} />
      {children}
      <Box className="q-row">
        <Button {...tapped} wide busy={form.busy} busyText={busyText}>
          {submitLabel}
        </Button>
        {after}
      </Box>
    </FormElement>
  );
}
