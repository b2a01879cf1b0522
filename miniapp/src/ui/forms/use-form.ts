import { useState } from 'react';
import type { z } from 'zod';
import { explain } from '../../platform/problem';
import { validate } from './validate';

interface FormOptions<S extends z.ZodType, V extends object> {
  schema: S;
  initial: V;
  /** Sends the checked values; what it throws is explained in the error summary. */
  send: (value: z.output<S>) => Promise<unknown>;
}

/**
 * State of a form on one page: values, checks before sending, the server's objections afterwards.
 * @returns `values`, `change(patch)`, `errors` by field, `failure` in words, `busy`, `submit()`
 */
export function useForm<S extends z.ZodType, V extends object>({ schema, initial, send }: FormOptions<S, V>) {
  const [values, setValues] = useState<V>(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);

  const change = (patch: Partial<V>) => {
    setValues((before) => ({ ...before, ...patch }));
    setErrors((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !((name.split('.')[0] ?? '') in patch))),
    );
  };

  const submit = async () => {
    if (busy) return;
    const checked = validate(schema, values);
    setFailure(undefined);
    setAttempt((before) => before + 1);
    setErrors(checked.ok ? {} : checked.errors);
    if (!checked.ok) return;
    setBusy(true);
    try {
      await send(checked.value);
    } catch (error) {
      const { message, fields } = explain(error);
      setErrors({ ...fields });
      setFailure(message);
    } finally {
      setBusy(false);
    }
  };

  return { values, change, setValues, errors, failure, busy, attempt, submit };
}
