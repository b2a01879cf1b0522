import { internshipMonthRoutes as routes } from '@qihang/shared/internships';
import type { RouteCall } from '@qihang/shared/platform';
import type { Player } from '../../applications/scene';
import type { TestApi } from '../../support/api';
import { type Begun, begunInternship } from './begun';
import { entryFor, onDay, syncOne } from './internships';

type Submission = RouteCall<typeof routes.submit>['body'];
type Payment = RouteCall<typeof routes.pay>['body'];
type Objection = RouteCall<typeof routes.object>['body'];
type Decision = RouteCall<typeof routes.settle>['body'];
type Report = RouteCall<typeof routes.report>['body'];

/** Days that December's entry names. */
export const LOGGED = ['2026-12-01', '2026-12-02'];
/** The stipend of December as it was paid. */
export const PAID = { stipendFen: 190_000, stipendPaidOn: '2026-12-31' };

/** What people do with the months of one internship; each act answers whatever came of it. */
export function monthsOfInternship(api: TestApi, { internshipId: id }: Pick<Begun, 'internshipId'>) {
  const as = async (by: Player) => ({ as: await by.token() });
  return {
    list: async (by: Player) => api.call(routes.list, { params: { id } }, await as(by)),
    get: async (by: Player, number = 1) => api.call(routes.get, { params: { id, number } }, await as(by)),
    submit: async (by: Player, change: Partial<Submission> = {}, number = 1) => {
      const body = { revision: 0, attendedDays: LOGGED, ...PAID, ...change };
      return api.call(routes.submit, { params: { id, number }, body }, await as(by));
    },
    pay: async (by: Player, change: Partial<Payment> = {}) =>
      api.call(routes.pay, { params: { id, number: 1 }, body: { revision: 2, ...PAID, ...change } }, await as(by)),
    confirm: async (by: Player, revision: number, parts: ('attendance' | 'stipend')[] = ['attendance', 'stipend']) =>
      api.call(routes.confirm, { params: { id, number: 1 }, body: { revision, parts } }, await as(by)),
    object: async (by: Player, revision: number, change: Partial<Objection> = {}) => {
      const body: Objection = { revision, about: ['attendance'], text: '12月3日我也在', ...change };
      return api.call(routes.object, { params: { id, number: 1 }, body }, await as(by));
    },
    settle: async (by: Player, revision: number, change: Partial<Decision> = {}) => {
      const body = { revision, reason: '查过打卡记录', attendedDays: LOGGED, ...PAID, ...change };
      return api.call(routes.settle, { params: { id, number: 1 }, body }, await as(by));
    },
    correct: async (by: Player, revision: number, change: Partial<Decision> = {}) => {
      const body = { revision, reason: '银行流水为1950元', attendedDays: LOGGED, ...PAID, ...change };
      return api.call(routes.correct, { params: { id, number: 1 }, body }, await as(by));
    },
    askCorrection: async (by: Player, revision: number) =>
      api.call(
        routes.askCorrection,
        { params: { id, number: 1 }, body: { revision, text: '补助金额写错了' } },
        await as(by),
      ),
    refuseCorrection: async (by: Player, revision: number) =>
      api.call(
        routes.refuseCorrection,
        { params: { id, number: 1 }, body: { revision, text: '与银行流水一致' } },
        await as(by),
      ),
    report: async (by: Player, change: Partial<Report> = {}, number = 1) => {
      const body = { revision: 0, done: '整理凭证', learned: '记账', difficulties: '', ...change };
      return api.call(routes.report, { params: { id, number }, body }, await as(by));
    },
  };
}

/** The mentor logs December; the clock has to be past its first week. */
export async function logDecember(api: TestApi, begun: Begun): Promise<void> {
  const { outcome, problems } = await syncOne(api, begun.mentor, entryFor(api, begun));
  if (outcome !== 'stored') throw new Error(`not logged: ${JSON.stringify(problems)}`);
}

/** Titles of what somebody was told, oldest first. */
export async function toldTo({ dataSource }: Pick<TestApi, 'dataSource'>, { personId }: Player): Promise<string[]> {
  const sql = 'SELECT title FROM inbox_messages WHERE person_id = ? ORDER BY id';
  const rows = (await dataSource.query(sql, [personId])) as { title: string }[];
  return rows.map(({ title }) => title);
}

/** An internship whose December is over and logged. */
export async function loggedDecember(api: TestApi): Promise<Begun & ReturnType<typeof monthsOfInternship>> {
  onDay(api, '2027-01-01');
  const begun = await begunInternship(api);
  await logDecember(api, begun);
  return { ...begun, ...monthsOfInternship(api, begun) };
}
