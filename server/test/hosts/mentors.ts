import { type Mentor, mentorRoutes } from '@qihang/shared/hosts';
import type { RouteCall } from '@qihang/shared/platform';
import type { Player } from '../applications/scene';
import { freshPhone } from '../identity/people';
import type { TestApi } from '../support/api';

type NewMentor = RouteCall<typeof mentorRoutes.add>['body'];

/** What a host says of a mentor, with a phone that no other test of this process uses. */
export function mentorOf(hostId: string, change: Partial<NewMentor> = {}): NewMentor {
  return {
    hostId,
    name: '周明师',
    phone: freshPhone(),
    jobTitle: '主管会计',
    specialty: '会计核算、纳税申报',
    yearsOfExperience: 8,
    ...change,
  };
}

/** Adds a mentor. @returns the answer, whatever it is */
export async function add(api: TestApi, agent: Player, body: NewMentor) {
  return api.call(mentorRoutes.add, { body }, { as: await agent.token() });
}

/** A mentor who has been added. */
export async function added(api: TestApi, agent: Player, body: NewMentor): Promise<Mentor> {
  const answer = await add(api, agent, body);
  if (answer.status !== 200) throw new Error(`not added: ${answer.problem.code}`);
  return answer.body;
}

/** Changes a mentor as an agent. @returns the answer, whatever it is */
export async function update(
  api: TestApi,
  agent: Player,
  { id, version, name, jobTitle, specialty, yearsOfExperience }: Mentor,
  change: Partial<RouteCall<typeof mentorRoutes.update>['body']> = {},
) {
  const body = { name, jobTitle, specialty, yearsOfExperience, version, ...change };
  return api.call(mentorRoutes.update, { params: { id }, body }, { as: await agent.token() });
}

/** Retires a mentor as an agent. @returns the answer, whatever it is */
export async function retire(api: TestApi, agent: Player, { id, version }: Mentor) {
  return api.call(mentorRoutes.retire, { params: { id }, body: { version } }, { as: await agent.token() });
}
