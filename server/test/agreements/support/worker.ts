import { SealVersion } from '../../../src/agreements/sealing/seal-version';
import { OutboxLoop } from '../../../src/platform/outbox/outbox-loop';
import type { TestApi } from '../../support/api';

/** Does what a worker would do now with every event that is due. */
export async function workOff(api: TestApi): Promise<void> {
  const { signal } = new AbortController();
  while (await api.get(OutboxLoop).tick(signal));
}

/** Hands a version to the sealing by itself, as a worker does. */
export function seal(api: TestApi, agreementId: string, versionNumber = 1): Promise<void> {
  const { signal } = new AbortController();
  return api.get(SealVersion).handle({ agreementId, versionNumber }, { eventId: '0', attempt: 1, signal });
}

export interface KeptEvent {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** The event by which a version is sealed. */
export async function sealEvent(api: TestApi, agreementId: string, versionNumber = 1): Promise<KeptEvent> {
  const [event] = (await api.dataSource.query(
    `SELECT id, status, attempts, last_error AS lastError FROM outbox_events
     WHERE type = 'agreements.seal-requested' AND dedupe_key = ?`,
    [`${agreementId}:${versionNumber}`],
  )) as KeptEvent[];
  if (event === undefined) throw new Error('nobody asked for the seal');
  return event;
}
