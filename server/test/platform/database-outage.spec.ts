import { identityRoutes, type Session } from '@qihang/shared/identity';
import { noticeRoutes } from '@qihang/shared/notices';
import { postRoutes } from '@qihang/shared/posts';
import { freshPhone, sandboxOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { CuttableProxy } from '../support/cuttable-proxy';
import { until } from '../support/until';

let proxy: CuttableProxy;
let api: TestApi;
let reader: Session;

beforeAll(async () => {
  api = await startApi({
    reroute: async (databaseUrl) => {
      const url = new URL(databaseUrl);
      proxy = await CuttableProxy.to({ host: url.hostname, port: Number(url.port) });
      url.port = String(proxy.port);
      return url.href;
    },
  });
  reader = await signedInAs(api);
  api.startWorker();
});
afterAll(async () => {
  proxy.mend();
  await api.close();
  await proxy.close();
});

describe('while the database is away', () => {
  it('requests are refused with 503 and a hint, and work again when it is back', async () => {
    expect((await api.call(postRoutes.list, {})).status).toBe(200);
    proxy.cut();
    for (const attempt of [1, 2, 3]) {
      const answer = await api.call(postRoutes.list, {});
      expect({ attempt, status: answer.status }).toEqual({ attempt, status: 503 });
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.problem).toMatchObject({ code: 'http/unavailable', title: '系统正在恢复，请稍后再试' });
    }
    const write = await api.call(
      noticeRoutes.setPreferences,
      { body: { targetedNotices: false, wechat: false } },
      { as: reader.accessToken },
    );
    expect(write.status).toBe(503);
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(503);
    proxy.mend();
    expect((await api.call(postRoutes.list, {})).status).toBe(200);
    expect((await api.call(identityRoutes.me, {}, { as: reader.accessToken })).status).toBe(200);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
  });

  it('the worker waits, and then does what was left', async () => {
    proxy.cut();
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(503);
    proxy.mend();
    const phone = freshPhone();
    expect((await api.call(identityRoutes.requestCode, { body: { phone } })).status).toBe(200);
    const sent = await until(async () => (await sandboxOf(api).recent()).find((message) => message.phone === phone));
    expect(sent.params[0]?.value).toMatch(/^\d{6}$/);
  });
});
