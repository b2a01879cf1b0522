import { type Agreement, agreementRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { CallFailure } from '../../platform/failure';
import { explain } from '../../platform/problem';
import { refreshRoutes } from '../../platform/query';
import { validate } from '../../ui/forms/validate';
import { useAgreementAct } from '../use-agreement';
import {
  byField,
  type DetailsField,
  type DetailsValues,
  detailsFormSchema,
  toDetails,
  toValues,
} from './details-fields';
import { useTypedDetails } from './typed-details';

const CONFLICT = 409;

/** What the server found wrong with fields that are filled in and not changed since. */
function standingObjections({ problems }: Agreement, values: DetailsValues, typed: Partial<DetailsValues>) {
  const named = byField(problems.filter(({ party, path }) => party !== 'host' && path.startsWith('details.')));
  return Object.fromEntries(
    Object.entries(named).filter(([field]) => !(field in typed) && (values[field as DetailsField] ?? '') !== ''),
  );
}

/**
 * State of the trainee's form: what is saved with what was typed over it, checks, and the server's objections.
 * @returns what `Form` takes, `values`, `change`, and `conflict`: somebody else has saved meanwhile; what was typed is kept
 */
export function useDetailsForm(agreement: Agreement, onSaved: () => void) {
  const { id, details, detailsRevision, needsGuardian } = agreement;
  const save = useAgreementAct(agreementRoutes.fillDetails);
  const { typed, hasTyped, change, forget } = useTypedDetails(id);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string>();
  const [conflict, setConflict] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const values: DetailsValues = { ...toValues(details), ...typed };

  const refused = async (error: unknown) => {
    const isConflict = error instanceof CallFailure && error.status === CONFLICT;
    const { message, fields } = explain(error);
    setErrors(byField(Object.entries(fields).map(([path, text]) => ({ path, message: text }))));
    setFailure(isConflict ? undefined : message);
    setConflict(isConflict);
    if (isConflict) await refreshRoutes(agreementRoutes.get);
  };

  const submit = async () => {
    if (save.busy) return;
    const checked = validate(detailsFormSchema(needsGuardian), toDetails(values, needsGuardian));
    setAttempt((before) => before + 1);
    setFailure(undefined);
    setConflict(false);
    setErrors(checked.ok ? {} : checked.errors);
    if (!checked.ok) return;
    try {
      await save.act({ params: { id }, body: { revision: detailsRevision, details: checked.value } });
      forget();
      onSaved();
    } catch (error) {
      await refused(error);
    }
  };

  return {
    values,
    hasTyped,
    conflict,
    change: (patch: Partial<DetailsValues>) => {
      change(patch);
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in patch))));
    },
    errors: { ...standingObjections(agreement, values, typed), ...errors },
    failure,
    busy: save.busy,
    attempt,
    submit,
  };
}
