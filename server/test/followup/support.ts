import { type FollowUpNeed, followUpRoutes, type RetentionAnswer, retentionRoutes } from '@qihang/shared/followup';
import { CaseEntity } from '../../src/followup/cases/case.entity';
import { FollowOutcome } from '../../src/followup/retention/follow-outcome';
import { OutcomeEntity } from '../../src/internships/ending/outcome.entity';
import type { Player } from '../applications/scene';
import { type Begun, type BegunOptions, begunInternship, onDay } from '../internships/support';
import type { TestApi } from '../support/api';

/** The last day of internships here. */
export const ENDED_ON = '2027-02-28';

/** The day after it, on which outcomes are recorded here. */
export const RECORDED_ON = '2027-03-01';

/** An internship that is over; nothing is recorded of what became of the trainee. */
export async function overInternship(api: TestApi, options: BegunOptions = {}): Promise<Begun> {
  onDay(api, RECORDED_ON);
  return begunInternship(api, { ...options, internship: { status: 'ended', endsOn: ENDED_ON, ...options.internship } });
}

const recorded = new Map<string, number>();

/** Records an outcome, the latest of its internship; the platform has not acted on it yet. */
export async function record(api: TestApi, internshipId: string, change: Partial<OutcomeEntity> = {}): Promise<void> {
  const number = (recorded.get(internshipId) ?? 0) + 1;
  recorded.set(internshipId, number);
  const isRetained = change.kind === 'retained';
  await api.dataSource.getRepository(OutcomeEntity).insert({
    internshipId,
    number,
    kind: 'not-retained',
    contractOn: isRetained ? RECORDED_ON : null,
    termMonths: isRetained ? 24 : null,
    insuredFrom: isRetained ? RECORDED_ON : null,
    wishes: [],
    bySide: 'host',
    byPersonId: '1',
    reasonCipher: null,
    recordedAt: api.clock.now(),
    answer: null,
    answerCipher: null,
    answeredAt: null,
    ...change,
  });
}

/** Does the worker's part for what was recorded. */
export function actOn(api: TestApi, internshipId: string): Promise<void> {
  return api.get(FollowOutcome).handle({ internshipId });
}

/** A trainee who was not retained and wants help. */
export async function unretained(api: TestApi, wishes: FollowUpNeed[], options: BegunOptions = {}): Promise<Begun> {
  const begun = await overInternship(api, options);
  await record(api, begun.internshipId, { wishes });
  await actOn(api, begun.internshipId);
  return begun;
}

/** A trainee who was retained. */
export async function retained(api: TestApi, options: BegunOptions = {}): Promise<Begun> {
  const begun = await overInternship(api, options);
  await record(api, begun.internshipId, { kind: 'retained' });
  await actOn(api, begun.internshipId);
  return begun;
}

/** The person's cases as they are kept, by need. */
export async function casesOf(api: TestApi, personId: string): Promise<Partial<Record<FollowUpNeed, CaseEntity>>> {
  const rows = await api.dataSource.getRepository(CaseEntity).findBy({ personId });
  return Object.fromEntries(rows.map((row) => [row.need, row]));
}

/** The person's one case. */
export async function caseOf(api: TestApi, personId: string): Promise<CaseEntity> {
  return api.dataSource.getRepository(CaseEntity).findOneByOrFail({ personId });
}

/** A case as an officer sees it. @returns the answer, whatever it is */
export async function seenBy(api: TestApi, officer: Player, id: string) {
  return api.call(followUpRoutes.get, { params: { id } }, { as: await officer.token() });
}

/** Records a service. @returns the answer, whatever it is */
export async function serve(
  api: TestApi,
  officer: Player,
  { id, revision }: Pick<CaseEntity, 'id' | 'revision'>,
  change = {},
) {
  const body = {
    revision,
    service: 'guidance' as const,
    servedOn: RECORDED_ON,
    words: '介绍了本地会计岗位的要求',
    shown: true,
    nextStep: { text: '推荐两个岗位', on: '2027-03-08' },
    ...change,
  };
  return api.call(followUpRoutes.serve, { params: { id }, body }, { as: await officer.token() });
}

/** What a person is shown of the help. */
export async function own(api: TestApi, seeker: Player) {
  const { status, body, problem } = await api.call(followUpRoutes.mine, {}, { as: await seeker.token() });
  if (status !== 200) throw new Error(`not shown: ${problem.code}`);
  return body;
}

/** What somebody is shown of a retention. @returns the answer, whatever it is */
export async function retentionFor(api: TestApi, viewer: Player, internshipId: string) {
  return api.call(retentionRoutes.get, { params: { id: internshipId } }, { as: await viewer.token() });
}

/** Says whether a trainee is still there. @returns the answer, whatever it is */
export async function say(api: TestApi, by: Player, internshipId: string, change: Partial<RetentionAnswer> = {}) {
  const { body: seen } = await retentionFor(api, by, internshipId);
  const body = { revision: seen.revision ?? 0, isEmployed: true, ...change };
  return api.call(retentionRoutes.answer, { params: { id: internshipId }, body }, { as: await by.token() });
}

/** What a side says of somebody who left. */
export const leftOn = (day: string, words = ''): Partial<RetentionAnswer> => ({
  isEmployed: false,
  leftOn: day,
  reason: 'own-wish',
  words,
});
