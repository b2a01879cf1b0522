import { identityRoutes } from '@qihang/shared/identity';
import { CodeQuotaEntity } from '../../src/identity/code-quota.entity';
import { PurgeIdentity } from '../../src/identity/purge-identity';
import { RefreshTokenEntity } from '../../src/identity/refresh-token.entity';
import { SessionEntity } from '../../src/identity/session.entity';
import { SignInCodeEntity } from '../../src/identity/sign-in-code.entity';
import { startApi, type TestApi } from '../support/api';
import { freshPhone, signInByCode } from './people';

const DAY = 86_400_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const purge = () => api.get(PurgeIdentity).run(new AbortController().signal);
const counts = async () => ({
  codes: await api.dataSource.getRepository(SignInCodeEntity).count(),
  quotas: await api.dataSource.getRepository(CodeQuotaEntity).count(),
  tokens: await api.dataSource.getRepository(RefreshTokenEntity).count(),
  sessions: await api.dataSource.getRepository(SessionEntity).count(),
});

describe('the purge of identity', () => {
  it('forgets what nobody can use any more, and nothing earlier', async () => {
    const session = await signInByCode(api, freshPhone());
    await purge();
    expect(await counts()).toEqual({ codes: 1, quotas: 1, tokens: 1, sessions: 1 });
    api.clock.advance(3 * DAY);
    const { body } = await api.call(identityRoutes.refresh, { body: session });
    await purge();
    expect(await counts()).toEqual({ codes: 0, quotas: 0, tokens: 2, sessions: 1 });
    api.clock.advance(8 * DAY);
    await purge();
    expect(await counts()).toEqual({ codes: 0, quotas: 0, tokens: 1, sessions: 1 });
    expect((await api.call(identityRoutes.refresh, { body })).status).toBe(200);
    api.clock.advance(181 * DAY);
    await purge();
    expect(await counts()).toEqual({ codes: 0, quotas: 0, tokens: 0, sessions: 0 });
  });
});
