import type { Type } from '@nestjs/common';
import { agreementChangeRoutes, agreementRoutes } from '@qihang/shared/agreements';
import { addDays } from '@qihang/shared/platform';
import fc from 'fast-check';
import { EndAgreements } from '../../src/agreements/schedule/end-agreements';
import { LapseVersions } from '../../src/agreements/schedule/lapse-versions';
import { RemindSigners } from '../../src/agreements/schedule/remind-signers';
import type { ScheduledJob } from '../../src/platform/worker';
import type { Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import {
  draftedAgreement,
  holdSignatures,
  seal,
  seenBy,
  send,
  sign,
  unlawful,
  type WithAgreement,
  witness,
} from './support';

const DAY = 86_400_000;
const START = '2026-11-23T02:00:00Z';
const JOBS: readonly Type<ScheduledJob>[] = [RemindSigners, LapseVersions, EndAgreements];
const NEVER = new AbortController().signal;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await holdSignatures(api);
});
afterAll(() => api.close());

type Ending = 'return' | 'decline' | 'void';

/** @returns the status of the answer, or 200 for what is none of a route */
type Act = (scene: WithAgreement) => Promise<number>;

const endingBy =
  (ending: Ending, who: 'agent' | 'seeker' | 'officer'): Act =>
  async ({ id, ...players }) => {
    const call = { params: { id }, body: { reason: '再想一想' } };
    return (await api.call(agreementRoutes[ending], call, { as: await players[who].token() })).status;
  };

const signedBy =
  (who: 'agent' | 'seeker'): Act =>
  async ({ id, ...players }) => {
    const signer: Player = players[who];
    const { body } = await seenBy(api, signer, id);
    const contentHash = body.openVersion?.contentHash ?? 'f'.repeat(64);
    return (await sign(api, signer, id, { contentHash })).status;
  };

const ACTS: Readonly<Record<string, Act>> = {
  send: async ({ id, agent }) => (await send(api, agent, (await seenBy(api, agent, id)).body)).status,
  'host signs': signedBy('agent'),
  'trainee signs': signedBy('seeker'),
  'bureau signs': async ({ id, officer }) => {
    const { body } = await seenBy(api, officer, id);
    const contentHash = body.contentHash ?? 'f'.repeat(64);
    return (await witness(api, officer, [{ id, contentHash }])).status;
  },
  'host returns': endingBy('return', 'agent'),
  'trainee returns': endingBy('return', 'seeker'),
  'bureau returns': endingBy('return', 'officer'),
  'trainee declines': endingBy('decline', 'seeker'),
  'bureau declines': endingBy('decline', 'officer'),
  'host voids': endingBy('void', 'agent'),
  'trainee reminds': async ({ id, seeker }) =>
    (await api.call(agreementRoutes.remind, { params: { id } }, { as: await seeker.token() })).status,
  revise: async ({ id, agent }) => {
    const call = { params: { id }, body: { reason: '见习时间改变' } };
    return (await api.call(agreementChangeRoutes.revise, call, { as: await agent.token() })).status;
  },
  seal: async ({ id, agent }) => {
    const { currentVersion } = (await seenBy(api, agent, id)).body;
    if (currentVersion !== null) await seal(api, id, currentVersion.number);
    return 200;
  },
  'three days pass': async () => pass(3),
  'two weeks pass': async () => pass(14),
};

async function pass(days: number): Promise<number> {
  api.clock.advance(days * DAY);
  for (const job of JOBS) await api.get(job).run(NEVER);
  return 200;
}

/** The way to being in force, with whatever comes between. */
const WAY = ['send', 'host signs', 'trainee signs', 'bureau signs'];

describe('whatever host, trainee and bureau do, in any order', () => {
  it('the agreement stays lawful, and nothing ends in an error of the platform', async () => {
    const acts = (most: number) => fc.array(fc.constantFrom(...Object.keys(ACTS)), { maxLength: most });
    const way = fc.tuple(...WAY.map((act) => acts(1).map((detour) => [...detour, act]))).map((steps) => steps.flat());
    const straight = fc.constant(WAY);
    const story = fc.tuple(fc.oneof(way, straight), fc.oneof(way, straight), acts(8)).map((parts) => parts.flat());
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        api.clock.set(START);
        const startsOn = addDays(api.clock.today(), 30);
        const scene = await draftedAgreement(api, { post: { applyBy: '2028-06-30' }, terms: { startsOn } });
        for (const act of told) {
          const status = await ACTS[act]?.(scene);
          expect(status).toBeLessThan(500);
          expect({ act, unlawful: await unlawful(api, scene.id) }).toEqual({ act, unlawful: [] });
        }
      }),
      { numRuns: 12 },
    );
  }, 240_000);
});
