import { identityRoutes, type Session } from '@qihang/shared/identity';
import { noticeRoutes } from '@qihang/shared/notices';
import { PRIVACY_NOTICE_VERSION } from '@qihang/shared/publications';
import { signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';

let api: TestApi;
let person: Session;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  person = await signedInAs(api);
});

const consent = (idempotencyKey: string | undefined, granted = true, as = person) =>
  api.call(
    identityRoutes.setConsent,
    { params: { kind: 'sms' }, body: { granted, noticeVersion: PRIVACY_NOTICE_VERSION } },
    { as: as.accessToken, idempotencyKey },
  );

const entries = async () => {
  const [row] = (await api.dataSource.query('SELECT COUNT(*) AS count FROM consent_entries WHERE person_id = ?', [
    person.person.id,
  ])) as { count: string }[];
  return Number(row?.count);
};

describe('a write with a key', () => {
  it('answers the same again, and happens once', async () => {
    const first = await consent('key-1');
    api.clock.advance(60_000);
    await consent('key-2', false);
    const again = await consent('key-1');
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(await entries()).toBe(2);
  });

  it('happens once also when it comes ten times at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => consent('key-3')));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await entries()).toBe(1);
  });

  it('is refused when the key came with another request', async () => {
    await consent('key-4');
    const other = await consent('key-4', false);
    expect(other.status).toBe(422);
    expect(other.problem.code).toBe('http/key-reused');
  });

  it("does not meet another person's key", async () => {
    const other = await signedInAs(api);
    await consent('key-5');
    expect((await consent('key-5', false, other)).status).toBe(200);
  });

  it('is tried anew after a failure', async () => {
    const bad = { params: { kind: 'sms' as const }, body: { granted: true, noticeVersion: 'of long ago' } };
    const refused = await api.call(identityRoutes.setConsent, bad, { as: person.accessToken, idempotencyKey: 'key-6' });
    expect(refused.problem.code).toBe('identity/notice-outdated');
    expect((await consent('key-6')).status).toBe(200);
  });

  it('keeps the reply encrypted', async () => {
    await consent('key-7');
    const [row] = (await api.dataSource.query('SELECT reply FROM idempotency_keys ORDER BY id DESC LIMIT 1')) as {
      reply: Buffer;
    }[];
    expect(row?.reply.toString('latin1')).not.toContain('granted');
  });
});

describe('bad input', () => {
  it('names every field, in words for people, and tells nothing else', async () => {
    const answer = await fetch(`${api.url}/api/v1/identity/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone: '123', code: 'x' }),
    });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await answer.json()) as object;
    expect(problem).toMatchObject({
      status: 400,
      code: 'http/bad-input',
      errors: [
        { path: 'phone', message: '请输入 11 位手机号' },
        { path: 'code', message: '请输入 6 位数字验证码' },
      ],
    });
    expect(JSON.stringify(problem)).not.toContain('"123"');
  });

  it.each([
    ['broken JSON', '{', 'application/json', 400],
    ['another format', 'phone=1', 'application/x-www-form-urlencoded', 400],
    ['a huge body', JSON.stringify({ phone: 'x'.repeat(300_000) }), 'application/json', 413],
  ])('%s is a problem, not a crash', async (_what, body, contentType, status) => {
    const answer = await fetch(`${api.url}/api/v1/identity/sessions`, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('in the path or query is a problem too', async () => {
    const answer = await api.call(noticeRoutes.message, { params: { id: "1' OR 1=1" } }, { as: person.accessToken });
    expect(answer.problem).toMatchObject({ code: 'http/bad-input', errors: [{ path: 'params.id' }] });
    const list = await api.call(noticeRoutes.messages, { query: { limit: 1000 } }, { as: person.accessToken });
    expect(list.problem.errors?.[0]?.path).toBe('query.limit');
  });
});

describe('every reply', () => {
  it('carries a correlation id, the given one where it is well-formed', async () => {
    const given = await fetch(`${api.url}/api/v1/system/info`, { headers: { 'x-correlation-id': 'phone-12345678' } });
    expect(given.headers.get('x-correlation-id')).toBe('phone-12345678');
    const made = await fetch(`${api.url}/api/v1/nothing/here`, { headers: { 'x-correlation-id': '<script>' } });
    const problem = (await made.json()) as { correlationId: string; code: string };
    expect(problem.code).toBe('http/not-found');
    expect(problem.correlationId).toBe(made.headers.get('x-correlation-id'));
    expect(problem.correlationId).toMatch(/^[\w-]{36}$/);
  });
});
