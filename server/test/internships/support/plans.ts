import { internshipPlanRoutes, type KeptGoal, type Plan, type WantedGoal } from '@qihang/shared/internships';
import type { Player } from '../../applications/scene';
import type { TestApi } from '../../support/api';
import type { Begun } from './begun';

/** The plan as somebody sees it. @returns the answer, whatever it is */
export async function planSeenBy(api: TestApi, viewer: Player, id: string) {
  return api.call(internshipPlanRoutes.get, { params: { id } }, { as: await viewer.token() });
}

/** What happened to the plan, as somebody sees it. @returns the answer, whatever it is */
export async function planHistory(
  api: TestApi,
  viewer: Player,
  id: string,
  query: { cursor?: string; limit?: number } = {},
) {
  return api.call(internshipPlanRoutes.history, { params: { id }, query }, { as: await viewer.token() });
}

/** Proposes goals; based on the plan as it is now unless told. @returns the answer, whatever it is */
export async function proposePlan(
  api: TestApi,
  by: Player,
  id: string,
  { goals, note = '', revision }: { goals: readonly WantedGoal[]; note?: string; revision?: number },
) {
  const seen = revision ?? (await planSeenBy(api, by, id)).body.revision;
  const body = { revision: seen, goals: [...goals], note };
  return api.call(internshipPlanRoutes.propose, { params: { id }, body }, { as: await by.token() });
}

/** Answers a proposal, or takes it back. @returns the answer, whatever it is */
export async function actOnPlan(
  api: TestApi,
  by: Player,
  id: string,
  proposalId: string,
  act: 'agree' | 'decline' | 'withdraw',
  words = '',
) {
  const params = { id, proposalId };
  const as = { as: await by.token() };
  if (act === 'withdraw') return api.call(internshipPlanRoutes.withdraw, { params }, as);
  return api.call(internshipPlanRoutes[act], { params, body: { words } }, as);
}

/** @returns the plan with its open proposal, which must be there */
export function withProposal({ status, body, problem }: { status: number; body: Plan; problem: { code: string } }) {
  if (status !== 200 || body.proposal === null) throw new Error(`no proposal: ${problem.code}`);
  return { plan: body, proposal: body.proposal };
}

/** A goal that is not in the plan yet. */
export const newGoal = (month: number, text: string, skill = ''): WantedGoal => ({ id: null, month, text, skill });

/** The plan of `begunInternship` with its second goal changed, its third removed and two new ones. */
export function changedPlan([first, second]: readonly KeptGoal[]): WantedGoal[] {
  if (!first || !second) throw new Error('no plan');
  return [first, { ...second, text: '独立做账' }, newGoal(2, '学会对账', '对账'), newGoal(3, '月末结账')];
}

/** Proposes `changedPlan`. @returns the plan with the proposal, as the proposer sees it */
export async function proposedChange(api: TestApi, { internshipId }: Pick<Begun, 'internshipId'>, by: Player) {
  const { body } = await planSeenBy(api, by, internshipId);
  const goals = changedPlan(body.goals);
  return withProposal(await proposePlan(api, by, internshipId, { goals, note: '按岗位调整' }));
}
