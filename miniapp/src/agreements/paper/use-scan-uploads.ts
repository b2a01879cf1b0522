import { agreementPaperRoutes } from '@qihang/shared/agreements';
import { useRef, useState } from 'react';
import { upload } from '../../platform/api';
import { newId } from '../../platform/ids';
import { explain } from '../../platform/problem';
import type { PickedFile } from '../../platform/wire';
import { keepAgreement } from '../use-agreement';
import { movedBy } from './move-entry';

/** A file that was chosen and is not on the server yet. */
export interface PendingUpload {
  /** Names the upload on this page. */
  key: string;
  /** Idempotency key: a try whose answer was lost is made again under the same one, so that it uploads once. */
  act: string;
  file: PickedFile;
  /** 0…1 while it is on its way, null while it waits. */
  share: number | null;
  /** Why the last try failed. */
  failure?: string;
}

/**
 * Files on their way to the server, one after the other in the order that the person chose: the order of the pages.
 * @param agreementId whose signed paper they show
 */
export function useScanUploads(agreementId: string) {
  const [items, setItems] = useState<readonly PendingUpload[]>([]);
  const [busy, setBusy] = useState(false);
  const latest = useRef(items);
  const put = (next: readonly PendingUpload[]) => {
    latest.current = next;
    setItems(next);
  };
  const patch = (key: string, change: Partial<PendingUpload>) =>
    put(latest.current.map((item) => (item.key === key ? { ...item, ...change } : item)));

  const sendOne = async ({ key, act, file }: PendingUpload): Promise<boolean> => {
    patch(key, { share: 0, failure: undefined });
    try {
      const input = { params: { id: agreementId } };
      const onProgress = (share: number) => patch(key, { share });
      const reply = await upload(agreementPaperRoutes.addScan, input, file, { idempotencyKey: act, onProgress });
      put(latest.current.filter((item) => item.key !== key));
      await keepAgreement(reply);
      return true;
    } catch (error) {
      const { message, canRetry } = explain(error);
      patch(key, { share: null, failure: message, act: canRetry ? act : newId() });
      return false;
    }
  };

  return {
    items,
    busy,
    add: (files: readonly PickedFile[]) =>
      put([...latest.current, ...files.map((file) => ({ key: newId(), act: newId(), file, share: null }))]),
    remove: (key: string) => put(latest.current.filter((item) => item.key !== key)),
    move: (at: number, by: -1 | 1) => put(movedBy(latest.current, at, by)),
    /** Uploads what waits; stops at the first that fails, because the order of the pages counts. */
    send: async () => {
      if (busy) return;
      setBusy(true);
      for (const item of [...latest.current]) if (!(await sendOne(item))) break;
      setBusy(false);
    },
  };
}

export type ScanUploads = ReturnType<typeof useScanUploads>;
