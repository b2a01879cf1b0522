import { agreementChangeRoutes } from '@qihang/shared/agreements';
import { addDays, type RouteCall } from '@qihang/shared/platform';
import type { Player } from '../../applications/scene';
import type { TestApi } from '../../support/api';

type Amendment = RouteCall<typeof agreementChangeRoutes.amendClerical>['body'];
type MentorChange = RouteCall<typeof agreementChangeRoutes.changeMentor>['body'];
type EndRequest = RouteCall<typeof agreementChangeRoutes.requestEnd>['body'];
type EndDecision = RouteCall<typeof agreementChangeRoutes.decideEnd>['body'];

/** Amends clerical fields. @returns the answer, whatever it is */
export async function amend(api: TestApi, by: Player, id: string, change: Omit<Amendment, 'reason'>) {
  const body = { reason: '换了联系方式', ...change };
  return api.call(agreementChangeRoutes.amendClerical, { params: { id }, body }, { as: await by.token() });
}

/** Changes the mentor, from the internship's first day on unless told. @returns the answer, whatever it is */
export async function changeMentor(api: TestApi, by: Player, id: string, change: Omit<MentorChange, 'reason'>) {
  const body = { reason: '原老师调岗', ...change };
  return api.call(agreementChangeRoutes.changeMentor, { params: { id }, body }, { as: await by.token() });
}

/** Begins a later version. @returns the answer, whatever it is */
export async function revise(api: TestApi, by: Player, id: string) {
  const call = { params: { id }, body: { reason: '见习时间延长' } };
  return api.call(agreementChangeRoutes.revise, call, { as: await by.token() });
}

/** Gives a later version up. @returns the answer, whatever it is */
export async function dropRevision(api: TestApi, by: Player, id: string) {
  const call = { params: { id }, body: { reason: '不再变更' } };
  return api.call(agreementChangeRoutes.dropRevision, call, { as: await by.token() });
}

/** Asks for an early end, in ten days unless told. @returns the answer, whatever it is */
export async function requestEnd(api: TestApi, by: Player, id: string, request: Partial<EndRequest> = {}) {
  const lastDay = addDays(api.clock.today(), 10);
  const body = { reasonCode: 'employed', text: '已被其他单位录用', lastDay, ...request } as const;
  return api.call(agreementChangeRoutes.requestEnd, { params: { id }, body }, { as: await by.token() });
}

/** Confirms or objects to an early end. @returns the answer, whatever it is */
export async function answerEnd(api: TestApi, by: Player, id: string, answer: 'confirm' | 'object', text = '我的意见') {
  const call = { params: { id }, body: { answer, text } };
  return api.call(agreementChangeRoutes.answerEnd, call, { as: await by.token() });
}

/** Takes the own request for an early end back. @returns the answer, whatever it is */
export async function withdrawEnd(api: TestApi, by: Player, id: string) {
  return api.call(agreementChangeRoutes.withdrawEnd, { params: { id } }, { as: await by.token() });
}

/** Decides on an early end as an officer. @returns the answer, whatever it is */
export async function decideEnd(api: TestApi, by: Player, id: string, decision: Omit<EndDecision, 'reason'>) {
  const body = { reason: '已与双方核实', ...decision };
  return api.call(agreementChangeRoutes.decideEnd, { params: { id }, body }, { as: await by.token() });
}
