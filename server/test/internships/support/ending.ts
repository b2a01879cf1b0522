import { type InternshipEnding, internshipEndingRoutes } from '@qihang/shared/internships';
import type { RouteCall } from '@qihang/shared/platform';
import type { Player } from '../../applications/scene';
import type { TestApi } from '../../support/api';
import { type Begun, type BegunOptions, begunInternship } from './begun';
import { onDay } from './internships';

type Routes = typeof internshipEndingRoutes;
/** Acts that answer the ending. */
type ActName = 'evaluate' | 'agree' | 'disagree' | 'settle' | 'recordOutcome' | 'answerOutcome' | 'recordWishes';
type BodyOf<Name extends ActName> = RouteCall<Routes[Name]> extends { body: infer Body } ? Body : never;

/** An internship of 2026-12-01 to 2027-02-28 on the day after its last. */
export async function endedInternship(api: TestApi, options: BegunOptions = {}): Promise<Begun> {
  onDay(api, '2027-03-01');
  return begunInternship(api, { ...options, internship: { status: 'ended', ...options.internship } });
}

/** An evaluation as mentors write it. */
export function evaluationOf(change: Partial<BodyOf<'evaluate'>> = {}): BodyOf<'evaluate'> {
  return {
    revision: 0,
    ratings: [{ skill: '账务处理', rating: '4' }],
    text: '工作认真细致，能够独立处理日常账务。',
    result: 'good',
    ...change,
  };
}

/** An act at the end. @returns the answer, whatever it is */
export async function actAtEnd<Name extends ActName>(
  api: TestApi,
  name: Name,
  by: Player,
  { internshipId: id }: Pick<Begun, 'internshipId'>,
  body: BodyOf<Name>,
) {
  const call = { params: { id }, body } as RouteCall<Routes[Name]>;
  return api.call<Routes[Name]>(internshipEndingRoutes[name], call, { as: await by.token() });
}

/** An act at the end that succeeds. */
export async function done<Name extends ActName>(
  api: TestApi,
  name: Name,
  by: Player,
  begun: Pick<Begun, 'internshipId'>,
  body: BodyOf<Name>,
): Promise<InternshipEnding> {
  const { status, body: ending, problem } = await actAtEnd(api, name, by, begun, body);
  if (status !== 200) throw new Error(`${name} was refused: ${problem.code}`);
  return ending as InternshipEnding;
}

/** The end as somebody sees it. @returns the answer, whatever it is */
export async function endingSeenBy(api: TestApi, by: Player, { internshipId: id }: Pick<Begun, 'internshipId'>) {
  return api.call(internshipEndingRoutes.get, { params: { id } }, { as: await by.token() });
}

/** An internship that was evaluated and agreed to. */
export async function closedInternship(api: TestApi, options: BegunOptions = {}): Promise<Begun> {
  const begun = await endedInternship(api, options);
  await done(api, 'evaluate', begun.mentor, begun, evaluationOf());
  await done(api, 'agree', begun.seeker, begun, { revision: 1 });
  return begun;
}

/** Titles of the messages that somebody got about it, oldest first. */
export async function titlesTold(api: TestApi, { personId }: Player, { internshipId }: Pick<Begun, 'internshipId'>) {
  const rows: { title: string }[] = await api.dataSource.query(
    'SELECT title FROM inbox_messages WHERE person_id = ? AND internship_id = ? ORDER BY id',
    [personId, internshipId],
  );
  return rows.map(({ title }) => title);
}
