import type { Session } from '@qihang/shared/identity';
import { citizenNumberCheckDigit } from '@qihang/shared/identity';
import type { RouteCall } from '@qihang/shared/platform';
import { seekerRoutes } from '@qihang/shared/seekers';
import { consent, signedInAs } from '../identity/people';
import type { TestApi } from '../support/api';

export type SignUpForm = RouteCall<typeof seekerRoutes.signUp>['body'];
export type Background = SignUpForm['background'];

let numbers = 0;

/** A valid citizen number that no other test of this process uses. @param born as `20020315` */
export function freshCitizenNumber(born = '20020315'): string {
  numbers += 1;
  const digits = `410102${born}${String(numbers % 1000).padStart(3, '0')}`;
  return digits + citizenNumberCheckDigit(digits);
}

export const graduate: Extract<Background, { category: 'graduate' }> = {
  category: 'graduate',
  education: 'bachelor',
  school: '郑州大学',
  major: '会计学',
  graduationDate: '2026-06-30',
  isFullTimeStudent: false,
  isEmployed: false,
  ownsBusiness: false,
};

export const youth: Extract<Background, { category: 'unemployed-youth' }> = {
  category: 'unemployed-youth',
  education: 'senior-middle',
  unemploymentRegistrationNumber: 'SY41010020260001',
  unemploymentRegistrationDate: '2026-09-01',
  isFullTimeStudent: false,
  isEmployed: false,
  ownsBusiness: false,
};

/** A complete form of an eligible graduate of 郑州, with what a test changes. */
export function formOf(change: Partial<SignUpForm> = {}): SignUpForm {
  return {
    identity: { name: '张三丰', citizenNumber: freshCitizenNumber() },
    background: graduate,
    intention: { divisionCode: '410105', wantedDivisions: ['410100'], wantedCategories: ['management'] },
    ...change,
  };
}

export function signUp(api: TestApi, session: Session, form: SignUpForm) {
  return api.call(seekerRoutes.signUp, { body: form }, { as: session.accessToken });
}

/** Somebody new, signed in, who accepted the privacy notice. */
export async function signedInWithNotice(api: TestApi): Promise<Session> {
  const session = await signedInAs(api);
  await consent(api, session, 'privacy-notice');
  return session;
}

/** Somebody who signed up; `seekerId` by the way. */
export async function signedUp(api: TestApi, form = formOf()): Promise<{ session: Session; seekerId: string }> {
  const session = await signedInWithNotice(api);
  const answer = await signUp(api, session, form);
  const seekerId = answer.body.seeker?.id;
  if (answer.status !== 200 || seekerId === undefined) throw new Error(`not signed up: ${answer.problem.code}`);
  return { session, seekerId };
}
