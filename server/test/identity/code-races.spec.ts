import { identityRoutes } from '@qihang/shared/identity';
import fc from 'fast-check';
import { SessionEntity } from '../../src/identity/session.entity';
import { SignInCodeEntity } from '../../src/identity/sign-in-code.entity';
import { startApi, type TestApi } from '../support/api';
import { codeSentTo, freshPhone } from './people';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const tryCode = (phone: string, code: string) => api.call(identityRoutes.signInByCode, { body: { phone, code } });

function wrongCodes(right: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String((Number(right) + index + 1) % 1_000_000).padStart(6, '0'));
}

describe('codes tried at the same moment', () => {
  it('never get more than five tries, wherever the right one stands', async () => {
    const guesses = fc.record({ wrong: fc.integer({ min: 5, max: 20 }), place: fc.nat(20) });
    await fc.assert(
      fc.asyncProperty(guesses, async ({ wrong, place }) => {
        const phone = freshPhone();
        const right = await codeSentTo(api, phone);
        const codes = wrongCodes(right, wrong);
        codes.splice(Math.min(place, codes.length), 0, right);
        const answers = await Promise.all(codes.map((code) => tryCode(phone, code)));
        const counted = answers.filter(({ problem }) => problem.code === 'identity/code-wrong').length;
        const signedIn = answers.filter(({ status }) => status === 200).length;
        // The fifth wrong try already reads "spent".
        expect(counted + signedIn).toBeLessThanOrEqual(5);
        expect(counted).toBeLessThanOrEqual(4);
        expect(signedIn).toBeLessThanOrEqual(1);
        expect(answers.every(({ status }) => status === 200 || status === 422)).toBe(true);
        expect((await tryCode(phone, right)).problem.code).toBe('identity/code-spent');
      }),
      { numRuns: 8 },
    );
  });

  it('open one session when the right one comes ten times', async () => {
    const phone = freshPhone();
    const code = await codeSentTo(api, phone);
    const answers = await Promise.all(Array.from({ length: 10 }, () => tryCode(phone, code)));
    const opened = answers.filter(({ status }) => status === 200);
    expect(opened).toHaveLength(1);
    const personId = opened[0]?.body.person.id;
    expect(await api.dataSource.getRepository(SessionEntity).countBy({ personId })).toBe(1);
  });
});

describe('codes asked for at the same moment', () => {
  it('are sent once', async () => {
    const phone = freshPhone();
    const before = await api.dataSource.getRepository(SignInCodeEntity).count();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => api.call(identityRoutes.requestCode, { body: { phone } })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ problem }) => problem.code === 'identity/code-too-soon')).toHaveLength(11);
    expect(await api.dataSource.getRepository(SignInCodeEntity).count()).toBe(before + 1);
  });
});
