import { type SignUpDraft, seekerRoutes } from '@qihang/shared/seekers';
import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { call } from '../platform/api';
import { useDraft } from '../platform/drafts';
import { useNetwork } from '../platform/network';
import { useSession } from '../platform/session';
import type { DraftHandle } from '../ui/forms/step-form';
import { typeCitizenNumber, useTypedCitizenNumber } from './citizen-number-memory';
import { DraftSaver, type SavingState } from './draft-saver';
import { fromDraft, startOf, toDraft } from './sign-up-draft';
import { NO_ANSWERS, type SignUpValues } from './sign-up-values';

type Kept = Omit<SignUpValues, 'citizenNumber'>;

const { citizenNumber: _typedEachTime, ...NOTHING_KEPT } = NO_ANSWERS;
const NEVER_SAVED = { revision: 0, unsaved: false };

const NOTES: Readonly<Record<SavingState, string>> = {
  saving: '正在保存草稿…',
  saved: '草稿已保存，换手机也能接着填',
  failed: '网络不通，草稿先存在这台手机上（身份证号码除外）',
  superseded: '草稿没有保存',
};

/** Both drafts, when another device has changed the server's since this phone last had it. */
export interface DraftConflict {
  mine: SignUpValues;
  theirs: SignUpValues;
  keepMine: () => void;
  takeTheirs: () => void;
}

/**
 * The draft of the sign-up, in two places: on the phone at once, and on the server (encrypted) after a short pause and at
 * every step, so that it goes on on another device. The phone's storage holds all but the citizen number; see
 * `useTypedCitizenNumber`.
 * @param server the server's draft when the page opened
 * @returns a draft for `StepFormOn`, and the conflict to be decided before going on, or null
 */
export function useSignUpDraft(server: SignUpDraft | null): DraftHandle<SignUpValues> & {
  conflict: DraftConflict | null;
} {
  const personId = useSession((state) => state.person?.id ?? '');
  const local = useDraft<Kept>('sign-up', 1, NOTHING_KEPT);
  const sync = useDraft('sign-up-sync', 1, NEVER_SAVED);
  const citizenNumber = useTypedCitizenNumber(({ byPerson }) => byPerson[personId] ?? '');
  const values: SignUpValues = { ...local.values, citizenNumber };
  const [note, setNote] = useState<string>();
  const [theirs, setTheirs] = useState<SignUpDraft | null>(null);
  /** The newest values and step, also between two renderings. */
  const latest = useRef({ values, step: local.step });
  const [saver] = useState(() => {
    const report = (state: SavingState, revision: number) => {
      setNote(NOTES[state]);
      if (state === 'saved') sync.change({ revision, unsaved: false });
      if (state === 'superseded') void call(seekerRoutes.mine, {}).then(({ draft }) => setTheirs(draft));
    };
    return new DraftSaver({ send: (body) => call(seekerRoutes.saveDraft, { body }), report }, server?.revision ?? 0);
  });

  const keep = (next: { values: SignUpValues; step: number }) => {
    latest.current = next;
    const { citizenNumber: typed, ...kept } = next.values;
    typeCitizenNumber(personId, typed);
    local.change(kept);
    local.goToStep(next.step);
  };
  const save = (next: { values: SignUpValues; step: number }) => {
    keep(next);
    sync.change({ unsaved: true });
    saver.want(toDraft(next.values, next.step));
  };
  const take = (draft: SignUpDraft) => {
    keep(fromDraft(draft));
    sync.change({ revision: draft.revision, unsaved: false });
    saver.restart(draft.revision);
    setNote(undefined);
  };

  const begin = () => {
    const start = startOf({ values, exists: local.savedAt !== null, ...sync.values }, server);
    if (start === 'conflict') {
      saver.stop();
      setTheirs(server);
    } else if (server && start === 'server') take(server);
    else if (server) goOnWith(server);
  };
  /** Goes on with what this phone has; the number, which it didn't keep, comes from the server's draft. */
  const goOnWith = (other: SignUpDraft | null) => {
    const number = latest.current.values.citizenNumber || (other ? fromDraft(other).values.citizenNumber : '');
    keep({ ...latest.current, values: { ...latest.current.values, citizenNumber: number } });
    if (sync.values.unsaved) saver.want(toDraft(latest.current.values, latest.current.step));
  };
  /** Which draft to go on with is decided once, when the page opens. */
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin();
  });

  const online = useNetwork((state) => state.online);
  useEffect(() => {
    if (online) void saver.flush();
    return () => void saver.flush();
  }, [online, saver]);
  useDidHide(() => void saver.flush());

  const conflict = theirs && {
    mine: values,
    theirs: fromDraft(theirs).values,
    keepMine: () => {
      saver.restart(theirs.revision);
      setTheirs(null);
      goOnWith(theirs);
      void saver.flush();
    },
    takeTheirs: () => {
      take(theirs);
      setTheirs(null);
    },
  };

  return {
    values,
    step: local.step,
    savedAt: local.savedAt,
    note,
    change: (patch) => save({ ...latest.current, values: { ...latest.current.values, ...patch } }),
    goToStep: (step) => {
      save({ ...latest.current, step });
      void saver.flush();
    },
    discard: () => {
      saver.stop();
      local.discard();
      sync.discard();
      typeCitizenNumber(personId, '');
    },
    conflict,
  };
}
