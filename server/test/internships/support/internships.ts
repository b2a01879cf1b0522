import { randomUUID } from 'node:crypto';
import type { Mentor } from '@qihang/shared/hosts';
import { internshipRoutes } from '@qihang/shared/internships';
import type { RouteCall } from '@qihang/shared/platform';
import { InternshipEntity } from '../../../src/internships/internship.entity';
import { LogEntryEntity } from '../../../src/internships/log/log-entry.entity';
import {
  type DraftOptions,
  type HostSide,
  makeHostSide,
  signedAgreement,
  type WithAgreement,
  workOff,
} from '../../agreements/support';
import { makePlayer, type Player } from '../../applications/scene';
import { added, mentorOf } from '../../hosts/mentors';
import type { TestApi } from '../../support/api';

type Sent = RouteCall<typeof internshipRoutes.sync>['body'];
export type SentEntry = Sent['entries'][number];

/** A host with its mentor, who can sign in. */
export interface MentoredHost extends HostSide {
  readonly mentor: Player;
  /** The mentor as the host's list shows it. */
  readonly listed: Mentor;
}

/** An internship of 2026-12-01 to 2027-02-28 with everybody around it. */
export interface WithInternship extends WithAgreement, MentoredHost {
  readonly internshipId: string;
}

/** The day on which agreements are signed here. */
const SIGNED_ON = '2026-11-23';

/** Moves the clock to ten in the morning of a day. */
export function onDay({ clock }: Pick<TestApi, 'clock'>, day: string): void {
  clock.set(`${day}T02:00:00Z`);
}

/** Somebody whom a host puts on its list of mentors. */
export async function newMentor(
  api: TestApi,
  { hostId, agent }: Pick<HostSide, 'hostId' | 'agent'>,
): Promise<{ mentorId: string; mentor: Player; listed: Mentor }> {
  const mentor = await makePlayer(api);
  const listed = await added(api, agent, mentorOf(hostId, { phone: mentor.phone }));
  return { mentorId: listed.id, mentor, listed };
}

export async function makeMentoredHost(api: TestApi): Promise<MentoredHost> {
  const side = await makeHostSide(api);
  return { ...side, ...(await newMentor(api, side)) };
}

/** An agreement in force whose internship the worker has begun; the day is that of the signing. */
export async function internship(
  api: TestApi,
  { hostSide, ...options }: DraftOptions & { readonly hostSide?: MentoredHost } = {},
): Promise<WithInternship> {
  onDay(api, SIGNED_ON);
  const side = hostSide ?? (await makeMentoredHost(api));
  const signed = await signedAgreement(api, { ...options, hostSide: side });
  await workOff(api);
  const row = await internshipRow(api, signed.id);
  if (row === null) throw new Error('no internship has begun');
  return { ...signed, ...side, internshipId: row.id };
}

/** The internship of an agreement, or null. */
export function internshipRow({ dataSource }: Pick<TestApi, 'dataSource'>, agreementId: string) {
  return dataSource.getRepository(InternshipEntity).findOneBy({ agreementId });
}

/** Entries of an internship as they are kept, first period first. */
export function entryRows({ dataSource }: Pick<TestApi, 'dataSource'>, internshipId: string) {
  return dataSource.getRepository(LogEntryEntity).find({ where: { internshipId }, order: { periodFrom: 'ASC' } });
}

/** A plain entry about the first week of December, written now. */
export function entryFor(
  api: Pick<TestApi, 'clock'>,
  { internshipId }: Pick<WithInternship, 'internshipId'>,
  change: Partial<SentEntry> = {},
): SentEntry {
  return {
    key: randomUUID(),
    internshipId,
    periodFrom: '2026-12-01',
    periodTo: '2026-12-07',
    tasks: [{ goalId: null, text: '整理原始凭证' }],
    attendedDays: ['2026-12-01', '2026-12-02'],
    ratings: [{ skill: '凭证整理', rating: '3' }],
    comment: '认真细致',
    writtenAt: api.clock.now().toISOString(),
    ...change,
  };
}

/** A phone of a mentor. */
export const PHONE = '3f0c7d5e-8a52-4f3c-9a42-0c5a3e1d7b10';
export const OTHER_PHONE = '9b1d2c3e-4f5a-4b6c-8d7e-0f1a2b3c4d5e';

export interface SyncOptions {
  readonly deviceId?: string;
  /** What the phone's clock says; the server's unless told. */
  readonly sentAt?: string;
}

/** Sends entries from a phone. @returns the answer, whatever it is */
export async function sync(
  api: TestApi,
  by: Player,
  entries: readonly SentEntry[],
  { deviceId = PHONE, sentAt = api.clock.now().toISOString() }: SyncOptions = {},
) {
  const body = { deviceId, sentAt, entries: [...entries] };
  return api.call(internshipRoutes.sync, { body }, { as: await by.token() });
}

/** Sends one entry. @returns what became of it */
export async function syncOne(api: TestApi, by: Player, entry: SentEntry, options: SyncOptions = {}) {
  const { status, body, problem } = await sync(api, by, [entry], options);
  const [outcome] = status === 200 ? body.items : [];
  if (outcome === undefined) throw new Error(`not synced: ${problem.code}`);
  return outcome;
}

/** The internship as somebody sees it. @returns the answer, whatever it is */
export async function seenBy(api: TestApi, viewer: Player, id: string) {
  return api.call(internshipRoutes.get, { params: { id } }, { as: await viewer.token() });
}

/** Its entries as somebody sees them. @returns the answer, whatever it is */
export async function entriesSeenBy(
  api: TestApi,
  viewer: Player,
  id: string,
  query: { cursor?: string; limit?: number } = {},
) {
  return api.call(internshipRoutes.entries, { params: { id }, query }, { as: await viewer.token() });
}

/** What the mentor has to do today. */
export async function today(api: TestApi, mentor: Player) {
  const { status, body, problem } = await api.call(internshipRoutes.today, {}, { as: await mentor.token() });
  if (status !== 200) throw new Error(`no view of today: ${problem.code}`);
  return body;
}
