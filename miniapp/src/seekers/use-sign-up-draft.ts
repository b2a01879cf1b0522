import { type SignUpDraft, seekerRoutes } from '@qihang/shared/seekers';
import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { call } from '../platform/api';
import { useDraft } from '../platform/drafts';
import { failedWith } from '../platform/failure';
import { useNetwork } from '../platform/network';
import { keepReply, refreshRoutes } from '../platform/query';
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
  failed: '草稿先存在这台手机上',
  superseded: '草稿没有保存',
};

async function saveOnServer(body: SignUpDraft): Promise<SignUpDraft> {
  try {
    return await call(seekerRoutes.saveDraft, { body });
  } catch (error) {
    // signed up in another window meanwhile: the page then shows that
    if (failedWith(error, 'seekers/already-signed-up')) await refreshRoutes(seekerRoutes.mine);
    throw error;
  }
}

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
  /**
   * What has to be settled between the two drafts: once when the page opens, and when another device has saved. No state,
   * because settling renders anew before a change of state would count, and would begin again.
   */
  const toSettle = useRef<'opening' | 'superseded' | null>('opening');
  /** The newest values and step, also between two renderings. */
  const latest = useRef({ values, step: local.step });
  latest.current = { values, step: local.step };
  const [saver] = useState(() => {
    const report = (state: SavingState, revision: number) => {
      if (state === 'saved') sync.change({ revision, unsaved: false });
      if (state === 'superseded') toSettle.current = 'superseded';
      setNote(NOTES[state]);
    };
    return new DraftSaver({ send: saveOnServer, report }, server?.revision ?? 0);
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
  /** Goes on with what this phone has; the number, which it didn't keep, comes from the server's draft. */
  const goOn = (after: SignUpDraft | null, unsaved: boolean) => {
    const number = latest.current.values.citizenNumber || (after ? fromDraft(after).values.citizenNumber : '');
    keep({ ...latest.current, values: { ...latest.current.values, citizenNumber: number } });
    sync.change({ revision: after?.revision ?? 0, unsaved });
    saver.restart(after?.revision ?? 0);
    if (unsaved) saver.want(toDraft(latest.current.values, latest.current.step));
  };
  const settle = (other: SignUpDraft | null) => {
    const mine = { values: latest.current.values, exists: local.savedAt !== null, ...sync.values };
    const start = startOf(mine, other);
    if (start === 'conflict') {
      saver.stop();
      setTheirs(other);
    } else if (other && start === 'server') take(other);
    else if (mine.exists) goOn(other, mine.unsaved && start !== 'same');
  };
  const catchUp = async () => {
    const record = await call(seekerRoutes.mine, {});
    if (record.seeker) return keepReply(seekerRoutes.mine, {}, record);
    return settle(record.draft);
  };
  useEffect(() => {
    const reason = toSettle.current;
    toSettle.current = null;
    if (reason === 'opening') settle(server);
    if (reason === 'superseded') catchUp().catch(() => saver.restart(sync.values.revision));
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
      setTheirs(null);
      goOn(theirs, true);
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
