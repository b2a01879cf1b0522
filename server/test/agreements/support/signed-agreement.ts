import { type AgreementTerms, agreementChangeRoutes, agreementRoutes, type Drawing } from '@qihang/shared/agreements';
import { identityRoutes } from '@qihang/shared/identity';
import type { Player } from '../../applications/scene';
import { deliverLastCode } from '../../identity/people';
import type { TestApi } from '../../support/api';
import {
  completeTerms,
  type DraftOptions,
  fillTerms,
  seenBy,
  send,
  sentAgreement,
  type WithAgreement,
} from './drafted-agreement';

/** The known code of demo accounts, which all players are. */
export const DEMO_CODE = '000000';

export interface SigningOptions {
  /** What the signer has read; the text that waits for signatures unless told. */
  readonly contentHash?: string;
  readonly signAs?: 'self' | 'guardian';
  readonly code?: string;
  readonly drawing?: Drawing | null;
  readonly headers?: Record<string, string>;
}

/** Hash of the text that waits for signatures. */
export async function hashToSign(api: TestApi, viewer: Player, id: string): Promise<string> {
  const { body } = await seenBy(api, viewer, id);
  const hash = body.openVersion?.contentHash;
  if (!hash) throw new Error('no text waits for signatures');
  return hash;
}

/** Asks for a code to sign with. @returns the answer, whatever it is */
export async function requestCode(
  api: TestApi,
  signer: Player,
  id: string,
  { contentHash, signAs = 'self' }: SigningOptions = {},
) {
  const body = { contentHash: contentHash ?? (await hashToSign(api, signer, id)), signAs };
  return api.call(agreementRoutes.requestSigningCode, { params: { id }, body }, { as: await signer.token() });
}

/** Signs what is to be signed, with the demo code unless told. @returns the answer, whatever it is */
export async function sign(
  api: TestApi,
  signer: Player,
  id: string,
  { contentHash, signAs = 'self', code = DEMO_CODE, drawing = null, headers }: SigningOptions = {},
) {
  const body = { contentHash: contentHash ?? (await hashToSign(api, signer, id)), signAs, code, drawing };
  return api.call(agreementRoutes.sign, { params: { id }, body }, { as: await signer.token(), headers });
}

/** The guardian signs on the trainee's phone, by a code to the guardian's own. */
export async function signAsGuardian(api: TestApi, trainee: Player, id: string, guardianPhone: string): Promise<void> {
  const asked = await requestCode(api, trainee, id, { signAs: 'guardian' });
  if (asked.status !== 200) throw new Error(`no code for the guardian: ${asked.problem.code}`);
  const code = await deliverLastCode(api, guardianPhone);
  expectSigned(await sign(api, trainee, id, { signAs: 'guardian', code }));
}

/** Proves the identity of an officer anew. */
export async function stepUp(api: TestApi, officer: Player): Promise<void> {
  const answer = await api.call(identityRoutes.stepUp, { body: { code: DEMO_CODE } }, { as: await officer.token() });
  if (answer.status !== 200) throw new Error(`no step-up: ${answer.problem.code}`);
}

/** Witnesses agreements as an officer who has just stepped up. @returns the answer, whatever it is */
export async function witness(api: TestApi, officer: Player, items: readonly { id: string; contentHash: string }[]) {
  await stepUp(api, officer);
  return api.call(agreementRoutes.witness, { body: { items: [...items] } }, { as: await officer.token() });
}

/** An agreement that host and trainee have signed and that waits for its witness. */
export async function agreementToWitness(api: TestApi, options: DraftOptions = {}): Promise<WithAgreement> {
  const sent = await sentAgreement(api, options);
  await signByParties(api, sent);
  return { ...sent, agreement: (await seenBy(api, sent.agent, sent.id)).body };
}

/** Host, guardian if there is one, and trainee sign what is to be signed. */
export async function signByParties(api: TestApi, { id, agent, seeker, agreement }: WithAgreement): Promise<void> {
  expectSigned(await sign(api, agent, id));
  const { guardian } = agreement.details;
  if (agreement.needsGuardian && guardian) await signAsGuardian(api, seeker, id, guardian.phone);
  expectSigned(await sign(api, seeker, id));
}

/** An agreement that all have signed: it is in force, and its seal follows. */
export async function signedAgreement(api: TestApi, options: DraftOptions = {}): Promise<WithAgreement> {
  const waiting = await agreementToWitness(api, options);
  await witnessed(api, waiting);
  return { ...waiting, agreement: (await seenBy(api, waiting.agent, waiting.id)).body };
}

/** An agreement in force whose next version, with other terms, waits for the host's signature. */
export async function revisedAgreement(
  api: TestApi,
  signed: WithAgreement,
  terms: Partial<AgreementTerms>,
): Promise<WithAgreement> {
  const { id, agent, mentorId } = signed;
  const body = { reason: '见习时间改变' };
  const revised = await api.call(agreementChangeRoutes.revise, { params: { id }, body }, { as: await agent.token() });
  if (revised.status !== 200) throw new Error(`not revised: ${revised.problem.code}`);
  const { startsOn } = revised.body.terms;
  const whole = completeTerms(api, revised.body.terms, mentorId, { startsOn, ...terms });
  const filled = await fillTerms(api, agent, id, revised.body.termsRevision, whole);
  if (filled.status !== 200) throw new Error(`terms refused: ${filled.problem.code}`);
  const sent = await send(api, agent, filled.body);
  if (sent.status !== 200) throw new Error(`not sent: ${sent.problem.code} ${JSON.stringify(sent.problem.errors)}`);
  return { ...signed, agreement: sent.body };
}

/** The bureau signs what waits for it. */
export async function witnessed(api: TestApi, { id, officer }: Pick<WithAgreement, 'id' | 'officer'>): Promise<void> {
  const contentHash = await hashToSign(api, officer, id);
  const { body } = await witness(api, officer, [{ id, contentHash }]);
  const [item] = body.items;
  if (item?.outcome !== 'signed') throw new Error(`not witnessed: ${item?.message}`);
}

function expectSigned({ status, problem }: { status: number; problem: { code: string } }): void {
  if (status !== 200) throw new Error(`not signed: ${problem.code}`);
}
