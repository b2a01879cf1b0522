import { type Applicant, type Application, applicationRoutes } from '@qihang/shared/applications';
import { citizenNumberCheckDigit, identityRoutes } from '@qihang/shared/identity';
import type { SignUp } from '@qihang/shared/seekers';
import { CreatePerson } from '../../src/identity';
import type { ActorGrant } from '../../src/platform/http';
import { CreateSeeker } from '../../src/seekers';
import { freshPhone } from '../identity/people';
import type { TestApi } from '../support/api';

/** Somebody on the stage. */
export interface Player {
  readonly personId: string;
  readonly phone: string;
  /** Access token of now; it ends after some minutes, so ask again after moving the clock. */
  token(): Promise<string>;
}

export interface SeekerPlayer extends Player {
  readonly seekerId: string;
}

/** Somebody with an account and these roles, signed in. */
export async function makePlayer(api: TestApi, ...grants: ActorGrant[]): Promise<Player> {
  const phone = freshPhone();
  const personId = await api.get(CreatePerson).execute({ phone, displayName: '演示账号', grants, isDemo: true });
  let token: { text: string; until: string } | undefined;
  return {
    personId,
    phone,
    token: async () => {
      if (token === undefined || token.until <= api.clock.now().toISOString()) {
        const { status, body } = await api.call(identityRoutes.signInByCode, { body: { phone, code: '000000' } });
        if (status !== 200) throw new Error(`not signed in: ${status}`);
        token = { text: body.accessToken, until: body.accessTokenExpiresAt };
      }
      return token.text;
    },
  };
}

/** An agent of a host, signed in. */
export function makeAgent(api: TestApi, hostId: string): Promise<Player> {
  return makePlayer(api, { role: 'host-agent', hostId, divisionCode: null });
}

let numbers = 100;

function citizenNumber(birthDate: string): string {
  numbers += 1;
  const digits = `410105${birthDate.replaceAll('-', '')}${numbers}`;
  return digits + citizenNumberCheckDigit(digits);
}

/** What a graduate of this year tells of themselves. */
export const graduate: SignUp['background'] = {
  category: 'graduate',
  education: 'bachelor',
  isSpecialEducation: false,
  school: '郑州大学',
  schoolCode: null,
  major: '会计学',
  majorCode: null,
  graduationDate: '2026-06-30',
  isFullTimeStudent: false,
  isEmployed: false,
  ownsBusiness: false,
};

/** Lives in 郑州市金水区 and takes any post. */
export const nowhereInParticular: SignUp['intention'] = {
  divisionCode: '410105',
  wantedDivisions: [],
  wantedCategories: [],
  availableFrom: null,
};

/** A graduate named 王小明 born in 2004 who has signed up, unless told otherwise. */
export async function makeSeeker(
  api: TestApi,
  { birthDate = '2004-03-01', background = graduate }: { birthDate?: string; background?: SignUp['background'] } = {},
): Promise<SeekerPlayer> {
  const player = await makePlayer(api);
  const seekerId = await api.get(CreateSeeker).execute({
    personId: player.personId,
    matchingConsent: true,
    identity: { name: '王小明', citizenNumber: citizenNumber(birthDate) },
    background,
    intention: nowhereInParticular,
  });
  return { ...player, seekerId };
}

/** Applies and expects success. */
export async function apply(api: TestApi, seeker: Player, postId: string, message = ''): Promise<Application> {
  const answer = await api.call(applicationRoutes.apply, { body: { postId, message } }, { as: await seeker.token() });
  if (answer.status !== 200) throw new Error(`not applied: ${answer.problem.code}`);
  return answer.body;
}

type SeekerAct = 'withdraw' | 'accept' | 'refuse';
type HostAct = 'view' | 'invite' | 'offer' | 'decline';
type Seen = { readonly id: string; readonly version: number };

/** Acts on an application as its seeker. @returns the answer, whatever it is */
export async function act(api: TestApi, by: Player, action: SeekerAct, { id, version }: Seen, note?: string) {
  const call = { params: { id }, body: { version, note } };
  return api.call(applicationRoutes[action], call, { as: await by.token() });
}

/** Acts on an applicant as the host. @returns the answer, whatever it is */
export async function answer(api: TestApi, by: Player, action: HostAct, { id, version }: Seen, note?: string) {
  const call = { params: { id }, body: { version, note } };
  return api.call(applicationRoutes[action], call, { as: await by.token() });
}

/** A seeker with an offer for a post. @returns the applicant as the host sees it then */
export async function offered(api: TestApi, agent: Player, seeker: Player, postId: string): Promise<Applicant> {
  const { status, body } = await answer(api, agent, 'offer', await apply(api, seeker, postId));
  if (status !== 200) throw new Error(`no offer: ${status}`);
  return body;
}
