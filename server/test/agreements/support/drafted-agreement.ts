import { type Agreement, type AgreementTerms, agreementRoutes, type TraineeDetails } from '@qihang/shared/agreements';
import { addDays } from '@qihang/shared/platform';
import type { Player } from '../../applications/scene';
import type { TestApi } from '../../support/api';
import { type Accepted, type AcceptedOptions, acceptedApplication } from './accepted-application';

/** Everybody around an agreement; `agreement` is as the host saw it last. */
export interface WithAgreement extends Accepted {
  readonly id: string;
  readonly agreement: Agreement;
}

export interface DraftOptions extends AcceptedOptions {
  readonly terms?: Partial<AgreementTerms>;
  readonly details?: Partial<TraineeDetails>;
}

/** What a host fills in, complete and within the policy. */
export function completeTerms(
  api: TestApi,
  prefilled: AgreementTerms,
  mentorId: string,
  changes: Partial<AgreementTerms> = {},
): AgreementTerms {
  const months = changes.months ?? 3;
  return {
    ...prefilled,
    startsOn: addDays(api.clock.today(), 8),
    months,
    mentorId,
    plan: Array.from({ length: months }, (_, index) => ({ month: index + 1, goals: `学会做账，第${index + 1}部分` })),
    payDay: 15,
    hoursPerDay: 8,
    daysPerWeek: 5,
    rest: '周六、周日休息。',
    safety: '上岗前接受安全培训。',
    insurer: '示例财产保险股份有限公司',
    insuranceFen: 30_000_000,
    leave: '提前一天向带教老师请假。',
    ...changes,
  };
}

/** What a trainee fills in, complete. */
export function completeDetails(changes: Partial<TraineeDetails> = {}): TraineeDetails {
  return {
    address: '河南省郑州市金水区示例街2号',
    emergencyName: '王大明',
    emergencyRelation: '父亲',
    emergencyPhone: '15400009001',
    bank: '示例银行郑州分行',
    bankAccountNumber: '6222000000000000017',
    guardian: null,
    ...changes,
  };
}

/** Opens the agreement of an accepted application. */
export async function opened(api: TestApi, { agent, applicationId }: Accepted): Promise<Agreement> {
  const answer = await api.call(agreementRoutes.open, { body: { applicationId } }, { as: await agent.token() });
  if (answer.status !== 200) throw new Error(`not opened: ${answer.problem.code}`);
  return answer.body;
}

/** The agreement as somebody sees it. @returns the answer, whatever it is */
export async function seenBy(api: TestApi, viewer: Player, id: string) {
  return api.call(agreementRoutes.get, { params: { id } }, { as: await viewer.token() });
}

/** Saves the host's part. @returns the answer, whatever it is */
export async function fillTerms(api: TestApi, agent: Player, id: string, revision: number, terms: AgreementTerms) {
  const call = { params: { id }, body: { revision, terms } };
  return api.call(agreementRoutes.fillTerms, call, { as: await agent.token() });
}

/** Saves the trainee's part. @returns the answer, whatever it is */
export async function fillDetails(api: TestApi, seeker: Player, id: string, revision: number, details: TraineeDetails) {
  const call = { params: { id }, body: { revision, details } };
  return api.call(agreementRoutes.fillDetails, call, { as: await seeker.token() });
}

/** Sends a draft for signing as the host has last seen it. @returns the answer, whatever it is */
export async function send(api: TestApi, agent: Player, { id, termsRevision, detailsRevision }: Agreement) {
  const call = { params: { id }, body: { termsRevision, detailsRevision } };
  return api.call(agreementRoutes.send, call, { as: await agent.token() });
}

/** A draft whose parts both sides have filled in, ready to be sent unless `terms` or `details` say otherwise. */
export async function draftedAgreement(
  api: TestApi,
  { terms, details, ...accepting }: DraftOptions = {},
): Promise<WithAgreement> {
  const accepted = await acceptedApplication(api, accepting);
  const draft = await opened(api, accepted);
  const whole = completeTerms(api, draft.terms, accepted.mentorId, terms);
  const byHost = await fillTerms(api, accepted.agent, draft.id, draft.termsRevision, whole);
  if (byHost.status !== 200) throw new Error(`terms refused: ${byHost.problem.code}`);
  const own = completeDetails(details);
  const byTrainee = await fillDetails(api, accepted.seeker, draft.id, byHost.body.detailsRevision, own);
  if (byTrainee.status !== 200) throw new Error(`details refused: ${byTrainee.problem.code}`);
  const { body } = await seenBy(api, accepted.agent, draft.id);
  return { ...accepted, id: draft.id, agreement: body };
}

/** An agreement whose text is frozen and waits for the host's signature. */
export async function sentAgreement(api: TestApi, options: DraftOptions = {}): Promise<WithAgreement> {
  const drafted = await draftedAgreement(api, options);
  const { status, body, problem } = await send(api, drafted.agent, drafted.agreement);
  if (status !== 200) throw new Error(`not sent: ${problem.code} ${JSON.stringify(problem.errors)}`);
  return { ...drafted, agreement: body };
}
