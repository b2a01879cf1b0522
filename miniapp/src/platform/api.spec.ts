import { defineRoutes } from '@qihang/shared/platform';
import { z } from 'zod';
import { CallFailure } from './failure';
import type { WireReply, WireRequest } from './wire';

const kept = new Map<string, string>();
jest.mock('./storage', () => {
  const { createJSONStorage } = jest.requireActual('zustand/middleware');
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  return { jsonStorage: () => createJSONStorage(() => storage) };
});
const send = jest.fn<Promise<WireReply>, [WireRequest]>();
jest.mock('./transport', () => ({ send: (request: WireRequest) => send(request) }));

import { call, urlOf } from './api';
import { forgetSession, keepSession, useSession } from './session';

const routes = defineRoutes({
  list: {
    summary: 'List',
    method: 'GET',
    path: '/posts',
    access: 'public',
    query: z.object({ q: z.string().optional(), limit: z.number().optional() }),
    reply: z.object({ items: z.array(z.string()) }),
  },
  get: { summary: 'Get', method: 'GET', path: '/posts/:id', access: 'public', params: z.object({ id: z.string() }) },
  write: { summary: 'Write', method: 'POST', path: '/posts', access: 'signed-in', body: z.object({ n: z.number() }) },
});

const reply = (status: number, body?: unknown, headers: Record<string, string> = {}): WireReply => ({
  status,
  body,
  headers,
});
const problem = (status: number, extra: object = {}) =>
  reply(status, { type: 'about:blank', title: '不行', status, code: 'a/b', correlationId: 'c1', ...extra });

function signIn(): void {
  const person = { id: '1', displayName: '', maskedPhone: '', grants: [], wechatBound: false };
  keepSession({ accessToken: 'old', refreshToken: 'r1', accessTokenExpiresAt: '2026-01-01T00:00:00Z', person });
}

const refreshed = () => {
  const person = { id: '1', displayName: '', maskedPhone: '', grants: [], wechatBound: false };
  return reply(200, { accessToken: 'new', refreshToken: 'r2', accessTokenExpiresAt: '2026-01-01T00:00:00Z', person });
};

beforeAll(() => Object.assign(globalThis, { API_BASE: '' }));
beforeEach(() => {
  jest.useFakeTimers();
  send.mockReset();
  forgetSession();
});
afterEach(() => jest.useRealTimers());

describe('urlOf', () => {
  it('fills in params and leaves out empty query values', () => {
    expect(urlOf(routes.get, { params: { id: '4/2' } })).toBe('/api/v1/posts/4%2F2');
    expect(urlOf(routes.list, { query: { q: '会计', limit: undefined, x: '' } })).toBe(
      '/api/v1/posts?q=%E4%BC%9A%E8%AE%A1',
    );
  });
});

describe('call', () => {
  it('gives the reply of a public route to a stranger without a token', async () => {
    send.mockResolvedValue(reply(200, { items: ['a'] }));
    await expect(call(routes.list, {})).resolves.toEqual({ items: ['a'] });
    expect(send.mock.calls[0]?.[0].headers).not.toHaveProperty('Authorization');
  });

  it('throws the problem that the server names', async () => {
    send.mockResolvedValue(problem(422, { errors: [{ path: 'n', message: '太大' }] }));
    await expect(call(routes.write, { body: { n: 1 } })).rejects.toMatchObject({
      kind: 'problem',
      status: 422,
      problem: { title: '不行', errors: [{ path: 'n', message: '太大' }] },
    });
  });

  it('makes a problem of an answer that is none', async () => {
    send.mockResolvedValue(reply(413, '<html>', { 'x-correlation-id': 'c9' }));
    await expect(call(routes.list, {})).rejects.toMatchObject({ problem: { code: 'http/413', correlationId: 'c9' } });
  });

  it('tries a lost write again with the same idempotency key', async () => {
    send.mockRejectedValueOnce(new CallFailure('offline')).mockResolvedValueOnce(reply(204));
    const sent = call(routes.write, { body: { n: 1 } });
    await jest.runAllTimersAsync();
    await sent;
    const keys = send.mock.calls.map(([{ headers }]) => headers['Idempotency-Key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('waits as long as a 503 asks for', async () => {
    send.mockResolvedValueOnce(reply(503, undefined, { 'retry-after': '5' })).mockResolvedValueOnce(reply(204));
    const sent = call(routes.write, { body: { n: 1 } });
    await jest.advanceTimersByTimeAsync(4_900);
    expect(send).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(200);
    await sent;
    expect(send).toHaveBeenCalledTimes(2);
  });

  it.each([400, 404, 409, 429, 500])('does not try again after %i', async (status) => {
    send.mockResolvedValue(problem(status));
    await expect(call(routes.write, { body: { n: 1 } })).rejects.toBeInstanceOf(CallFailure);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('gives up after three tries', async () => {
    send.mockRejectedValue(new CallFailure('timeout'));
    const sent = expect(call(routes.list, {})).rejects.toMatchObject({ kind: 'timeout' });
    await jest.runAllTimersAsync();
    await sent;
    expect(send).toHaveBeenCalledTimes(3);
  });
});

describe('an expired access token', () => {
  const serve = (refresh: () => Promise<WireReply>) =>
    send.mockImplementation(({ url, headers }) => {
      if (url.endsWith('/identity/sessions/refresh')) return refresh();
      return Promise.resolve(headers.Authorization === 'Bearer new' ? reply(200, { items: [] }) : problem(401));
    });
  const refreshes = () => send.mock.calls.filter(([{ url }]) => url.endsWith('/refresh')).length;

  it('is exchanged once for all calls that need it', async () => {
    signIn();
    serve(() => Promise.resolve(refreshed()));
    await Promise.all([call(routes.list, {}), call(routes.list, { query: { q: 'b' } }), call(routes.list, {})]);
    expect(refreshes()).toBe(1);
    expect(useSession.getState().refreshToken).toBe('r2');
  });

  it('is taken over when another window has exchanged it', async () => {
    signIn();
    serve(() => Promise.reject(new Error('not to be asked')));
    const before = kept.get('session') ?? '';
    kept.set('session', before.replace('"old"', '"new"').replace('"r1"', '"r2"'));
    await call(routes.list, {});
    expect(refreshes()).toBe(0);
    expect(useSession.getState().refreshToken).toBe('r2');
  });

  it('ends the session on this phone when the refresh token is refused', async () => {
    signIn();
    serve(() => Promise.resolve(problem(401)));
    await expect(call(routes.list, {})).rejects.toMatchObject({ status: 401 });
    expect(useSession.getState().person).toBeNull();
  });

  it('keeps the session when there is no network for the exchange', async () => {
    signIn();
    serve(() => Promise.reject(new CallFailure('offline')));
    const sent = expect(call(routes.list, {})).rejects.toMatchObject({ kind: 'offline' });
    await jest.runAllTimersAsync();
    await sent;
    expect(useSession.getState().person?.id).toBe('1');
  });
});
