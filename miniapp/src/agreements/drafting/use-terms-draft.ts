import { type Agreement, agreementRoutes } from '@qihang/shared/agreements';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../platform/api';
import { useDraft } from '../../platform/drafts';
import { CallFailure } from '../../platform/failure';
import { useNetwork } from '../../platform/network';
import { explain } from '../../platform/problem';
import type { DraftHandle } from '../../ui/forms/step-form';
import { keepAgreement } from '../use-agreement';
import { withFieldNames } from './field-errors';
import { type MergedTerms, mergeTerms, withFields } from './merge-terms';
import { sameTerms, type TermsField, type TermsValues, termsOf, valuesOf } from './terms-values';

const CONFLICT = 409;

/** `saved`: the server has everything; `kept`: it is on this phone for now; `contested`: the person has to choose. */
export type SaveOutcome = 'saved' | 'kept' | 'contested';

const NOTES: Readonly<Record<SaveOutcome, string>> = {
  saved: '已保存，对方也能看到',
  kept: '先存在这台手机上，联网后再保存',
  contested: '还没有保存',
};

/** What was changed elsewhere while the form was being filled in here. */
export interface ElsewhereChanges extends Pick<MergedTerms, 'taken' | 'contested'> {
  mine: TermsValues;
  theirs: TermsValues;
}

interface Synced {
  /** As the server had it when it was last read or saved here. */
  base: TermsValues;
  revision: number;
}

/**
 * The host's part of a draft, in two places: on the phone at once, on the server at every step. Somebody else of the host,
 * or the same person on another device, may save meanwhile: then both are put together field by field, and only what was
 * changed on both sides is asked about.
 * @param agreement as it was last read; its open version is being drafted
 * @returns `draft` for a `StepForm`, `save`, and `elsewhere` with its two ways on while there is something to decide or tell
 */
export function useTermsDraft(agreement: Agreement) {
  const form = `agreement-terms/${agreement.id}/${agreement.openVersion?.number ?? 1}`;
  const read: Synced = { base: valuesOf(agreement.terms), revision: agreement.termsRevision };
  const local = useDraft(form, 1, read.base);
  const sync = useDraft<Synced>(`${form}/saved`, 1, read);
  const [note, setNote] = useState<string>();
  const [elsewhere, setElsewhere] = useState<ElsewhereChanges | null>(null);
  /** The newest values, also between two renderings. */
  const latest = useRef({ values: local.values, ...sync.values });
  latest.current = { values: local.values, ...sync.values };

  const keep = (values: TermsValues, synced: Synced = latest.current) => {
    latest.current = { values, base: synced.base, revision: synced.revision };
    sync.change({ base: synced.base, revision: synced.revision });
    local.change(values);
  };

  /** Puts together what is here and what the server has now. */
  const takeIn = (theirs: TermsValues, revision: number): MergedTerms => {
    const { base, values } = latest.current;
    const untouched = sameTerms(base, values);
    const merged = mergeTerms(base, values, theirs);
    keep(merged.values, { base: theirs, revision });
    const worthTelling = merged.contested.length > 0 || (!untouched && merged.taken.length > 0);
    setElsewhere(worthTelling ? { ...merged, mine: values, theirs } : null);
    if (merged.contested.length > 0) setNote(NOTES.contested);
    return merged;
  };

  const catchUp = async (refused: CallFailure): Promise<SaveOutcome> => {
    const fresh = await call(agreementRoutes.get, { params: { id: agreement.id } });
    const moved = fresh.termsRevision !== latest.current.revision && fresh.acts.includes('fill-terms');
    const merged = moved ? takeIn(valuesOf(fresh.terms), fresh.termsRevision) : null;
    await keepAgreement(fresh);
    if (merged === null) throw refused;
    return merged.contested.length > 0 ? 'contested' : attempt();
  };

  const attempt = async (): Promise<SaveOutcome> => {
    const { values, base, revision } = latest.current;
    if (sameTerms(values, base)) return 'saved';
    setNote('正在保存…');
    try {
      const body = { revision, terms: termsOf(values) };
      const reply = await call(agreementRoutes.fillTerms, { params: { id: agreement.id }, body });
      keep(latest.current.values, { base: values, revision: reply.termsRevision });
      await keepAgreement(reply);
      return 'saved';
    } catch (error) {
      if (error instanceof CallFailure && error.status === CONFLICT) return catchUp(error);
      if (error instanceof CallFailure && explain(error).canRetry) return 'kept';
      setNote(undefined);
      throw error;
    }
  };

  const running = useRef<Promise<unknown>>(Promise.resolve());
  /** Saves what is filled in; one save after the other. Throws what the server objects to. */
  const save = (): Promise<SaveOutcome> => {
    const next = running.current.then(attempt, attempt);
    running.current = next.catch(() => undefined);
    return next.then((outcome) => {
      setNote(NOTES[outcome]);
      return outcome;
    });
  };

  const { termsRevision } = agreement;
  useEffect(() => {
    if (termsRevision > latest.current.revision) takeIn(valuesOf(agreement.terms), termsRevision);
  });

  const unsaved = local.savedAt !== null && !sameTerms(local.values, sync.values.base);
  const online = useNetwork((state) => state.online);
  const wasOnline = useRef(online);
  useEffect(() => {
    const back = online && !wasOnline.current;
    wasOnline.current = online;
    if (back && unsaved && elsewhere === null) void save().catch(() => undefined);
  });

  const draft: DraftHandle<TermsValues> = {
    ...local,
    note: note ?? (unsaved ? NOTES.kept : undefined),
    change: (patch) => keep({ ...latest.current.values, ...patch }),
    // the form calls this when its answers were sent; what is sent is not theirs to forget, see `forget`
    discard: () => undefined,
  };

  return {
    draft,
    unsaved,
    save,
    /** For the steps: messages by field, or nothing. */
    saveStep: async (): Promise<Readonly<Record<string, string>>> => {
      try {
        await save();
        return {};
      } catch (error) {
        const { fields } = explain(withFieldNames(error));
        if (Object.keys(fields).length === 0) throw error;
        return fields;
      }
    },
    elsewhere,
    /** Goes on with what was typed here. */
    keepMine: () => {
      setElsewhere(null);
      void save().catch(() => undefined);
    },
    /** Takes what was saved elsewhere in the fields that both have changed. */
    takeTheirs: (theirs: TermsValues, fields: readonly TermsField[]) => {
      keep(withFields(latest.current.values, theirs, fields));
      setElsewhere(null);
      void save().catch(() => undefined);
    },
    forget: () => {
      local.discard();
      sync.discard();
    },
  };
}
