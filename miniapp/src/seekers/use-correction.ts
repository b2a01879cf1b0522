import { type OwnRecord, type Seeker, seekerRoutes } from '@qihang/shared/seekers';
import { useState } from 'react';
import { call } from '../platform/api';
import { failedWith } from '../platform/failure';
import { explain } from '../platform/problem';
import { keepReply, useSend } from '../platform/query';
import { changedElsewhere, type RecordPart, toUpdate, withPart } from './correction';
import { withFlatNames } from './sign-up-failure';
import { answersOf, type SignUpValues } from './sign-up-values';

/**
 * State of the form that corrects one part of a record.
 * @param seeker the record when the page opened
 * @param onDone told after it was saved
 * @returns what `Form` and the fields take; `conflict` when the record was changed elsewhere meanwhile
 */
export function useCorrection(seeker: Seeker, part: RecordPart, onDone: (record: OwnRecord) => void) {
  const update = useSend(seekerRoutes.update);
  const [values, setValues] = useState(() => answersOf(seeker));
  const [base, setBase] = useState(seeker);
  const [latest, setLatest] = useState<Seeker | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

  const refused = async (from: Seeker, error: unknown) => {
    if (!failedWith(error, 'seekers/changed-meanwhile')) {
      const { message, fields } = explain(withFlatNames(error));
      setErrors(fields);
      return setFailure(message);
    }
    const record = await call(seekerRoutes.mine, {});
    keepReply(seekerRoutes.mine, {}, record);
    if (!record.seeker) return undefined;
    // a change of the other part is kept: only a change of this one has to be decided by the person
    if (changedElsewhere(from, record.seeker, part).length === 0) return attemptOn(record.seeker);
    return setLatest(record.seeker);
  };

  const attemptOn = async (from: Seeker): Promise<void> => {
    setBase(from);
    const body = toUpdate(withPart(from, part, values), from.version);
    setAttempt((before) => before + 1);
    setFailure(undefined);
    setErrors(body.ok ? {} : body.errors);
    if (!body.ok) return;
    try {
      const record = await update.mutateAsync({ body: body.value });
      keepReply(seekerRoutes.mine, {}, record);
      onDone(record);
    } catch (error) {
      await refused(from, error);
    }
  };

  const send = async (from: Seeker) => {
    if (busy) return;
    setBusy(true);
    await attemptOn(from)
      .catch((error: unknown) => setFailure(explain(error).message))
      .finally(() => setBusy(false));
  };

  return {
    values,
    errors,
    failure,
    attempt,
    busy,
    change: (patch: Partial<SignUpValues>) => {
      setValues((before) => ({ ...before, ...patch }));
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in patch))));
    },
    submit: () => send(base),
    conflict: latest && {
      changed: changedElsewhere(base, latest, part),
      keepMine: () => {
        setLatest(null);
        void send(latest);
      },
      takeLatest: () => {
        setBase(latest);
        setValues(answersOf(latest));
        setLatest(null);
      },
    },
  };
}
