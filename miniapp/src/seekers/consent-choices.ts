import { type ConsentKind, identityRoutes } from '@qihang/shared/identity';
import { useState } from 'react';
import { useGet, useSend } from '../platform/query';

/** Consents that the sign-up asks for, each by itself; the others are asked for where they are needed. */
const ASKED = ['privacy-notice', 'hardship-matching', 'sms'] as const satisfies readonly ConsentKind[];
export type AskedConsent = (typeof ASKED)[number];

/**
 * The consents of the sign-up: what is on record, what the person ticks now, and recording it. Ticks are no part of the
 * draft: a consent counts only when it is on record.
 */
export function useConsentChoices() {
  const { data, error, refetch } = useGet(identityRoutes.consents, {});
  const set = useSend(identityRoutes.setConsent, [identityRoutes.consents]);
  const [chosen, setChosen] = useState<Partial<Record<AskedConsent, boolean>>>({});
  const noticeVersion = data?.currentNoticeVersion ?? '';
  const onRecord = (kind: AskedConsent) => data?.items.find((consent) => consent.kind === kind);
  const isRecorded = (kind: AskedConsent) => {
    const consent = onRecord(kind);
    // consent to an earlier privacy notice doesn't cover the present one
    return consent?.granted === true && (kind !== 'privacy-notice' || consent.noticeVersion === noticeVersion);
  };
  const granted = (kind: AskedConsent) => chosen[kind] ?? isRecorded(kind);

  const record = async (): Promise<Record<string, string>> => {
    if (!data) return { 'privacy-notice': '授权信息还没有载入，请稍候再试' };
    if (!granted('privacy-notice')) return { 'privacy-notice': '报名需要先阅读并同意隐私政策' };
    for (const kind of ASKED) {
      if (granted(kind) !== isRecorded(kind)) {
        await set.mutateAsync({ params: { kind }, body: { granted: granted(kind), noticeVersion } });
      }
    }
    setChosen({});
    return {};
  };

  return {
    /** False until the record has been read. */
    loaded: data !== undefined,
    error,
    reload: () => void refetch(),
    /** When the consent was given that is on record; null for none. */
    givenAt: (kind: AskedConsent) => (isRecorded(kind) ? (onRecord(kind)?.at ?? null) : null),
    granted,
    choose: (kind: AskedConsent, on: boolean) => setChosen((before) => ({ ...before, [kind]: on })),
    /** Records what was chosen; answers messages by field when the privacy notice isn't agreed to. */
    record,
  };
}

export type ConsentChoices = ReturnType<typeof useConsentChoices>;
