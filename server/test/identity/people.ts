import { identityRoutes, type Session } from '@qihang/shared/identity';
import { PRIVACY_NOTICE_VERSION } from '@qihang/shared/publications';
import { CreatePerson } from '../../src/identity';
import { SendCode } from '../../src/identity/send-code';
import { SignInCodeEntity } from '../../src/identity/sign-in-code.entity';
import type { ActorGrant } from '../../src/platform/http';
import { SandboxSms, SmsGateway } from '../../src/platform/sms';
import type { TestApi } from '../support/api';

let phones = 0;

/** A phone that no other test of this process uses. */
export function freshPhone(): string {
  phones += 1;
  return `139${String(phones).padStart(8, '0')}`;
}

/** Asks for a sign-in code, has it sent, and reads it from the sandbox. */
export async function codeSentTo(api: TestApi, phone: string): Promise<string> {
  const answer = await api.call(identityRoutes.requestCode, { body: { phone } });
  if (answer.status !== 200) throw new Error(`no code for ${phone}: ${answer.problem.code}`);
  return deliverLastCode(api, phone);
}

/** Does the worker's part for the newest code. @returns what the phone shows */
export async function deliverLastCode(api: TestApi, phone: string): Promise<string> {
  const [newest] = await api.dataSource.getRepository(SignInCodeEntity).find({ order: { id: 'DESC' }, take: 1 });
  if (!newest) throw new Error('no code was made');
  await api.get(SendCode).handle({ codeId: newest.id });
  const messages = await sandboxOf(api).recent();
  const code = messages.find((message) => message.phone === phone)?.params[0]?.value;
  if (code === undefined) throw new Error(`nothing was sent to ${phone}`);
  return code;
}

/** The stand-in that the application sends messages through. */
export function sandboxOf(api: TestApi): SandboxSms {
  const gateway = api.get(SmsGateway as unknown as new () => SmsGateway);
  if (!(gateway instanceof SandboxSms)) throw new Error('the application does not use the SMS sandbox');
  return gateway;
}

/** Signs in by a code, as a phone does. */
export async function signInByCode(api: TestApi, phone: string): Promise<Session> {
  const code = await codeSentTo(api, phone);
  const answer = await api.call(identityRoutes.signInByCode, { body: { phone, code } });
  if (answer.status !== 200) throw new Error(`not signed in: ${answer.problem.code}`);
  return answer.body;
}

/** A new person with these roles, signed in by the demo code. Needs demo mode. */
export async function signedInAs(api: TestApi, ...grants: ActorGrant[]): Promise<Session> {
  const phone = freshPhone();
  await api.get(CreatePerson).execute({ phone, displayName: '演示账号', grants, isDemo: true });
  const answer = await api.call(identityRoutes.signInByCode, { body: { phone, code: '000000' } });
  if (answer.status !== 200) throw new Error(`not signed in: ${answer.problem.code}`);
  return answer.body;
}

/** An officer's role in a division and below. */
export function officerOf(divisionCode: string): ActorGrant {
  return { role: 'officer', hostId: null, divisionCode };
}

/** Gives a consent to the notice in force. */
export async function consent(
  api: TestApi,
  session: Session,
  kind: 'privacy-notice' | 'hardship-matching',
  granted = true,
): Promise<void> {
  const answer = await api.call(
    identityRoutes.setConsent,
    { params: { kind }, body: { granted, noticeVersion: PRIVACY_NOTICE_VERSION } },
    { as: session.accessToken },
  );
  if (answer.status !== 200) throw new Error(`consent refused: ${answer.problem.code}`);
}
