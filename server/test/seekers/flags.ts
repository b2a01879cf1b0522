import type { TestApi } from '../support/api';

export interface Flag {
  readonly kind: string;
  readonly status?: 'active' | 'ended';
  readonly expiresOn?: string;
}

/** Flags a seeker as a match run would. */
export async function flagSeeker(api: TestApi, seekerId: string, flag: Flag): Promise<void> {
  const { kind, status = 'active', expiresOn = '2027-11-01' } = flag;
  await api.dataSource.query(
    `INSERT INTO hardship_flags (seeker_id, kind, as_of, expires_on, import_id, run_id, source, status, flagged_at)
     VALUES (?, ?, '2026-11-01', ?, 1, 1, 'match', ?, ?)`,
    [seekerId, kind, expiresOn, status, api.clock.now()],
  );
}
