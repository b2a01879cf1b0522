import { defineRoutes } from '@qihang/shared/platform';
import { CallFailure } from './failure';

const kept = new Map<string, string>();
jest.mock('./storage', () => {
  const { createJSONStorage } = jest.requireActual('zustand/middleware');
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  return { jsonStorage: () => createJSONStorage(() => storage), isKept: () => true };
});
jest.mock('./network', () => ({ onBackOnline: jest.fn() }));
const call = jest.fn();
jest.mock('./api', () => ({ call: (...args: unknown[]) => call(...args) }));

import { dropRefused, enqueue, flushQueue, type QueuedWrite, tryRefusedAgain } from './offline-queue';
import { forgetSession, keepSession } from './session';

const routes = defineRoutes({
  write: { summary: 'Write', method: 'POST', path: '/logs', access: 'signed-in' },
});

const offline = () => new CallFailure('offline');
const refused = (status: number) =>
  new CallFailure('problem', { type: '', title: '月份已经写过', status, code: 'x/y', correlationId: 'c' });

function signIn(id: string): void {
  const person = { id, displayName: '', maskedPhone: '', grants: [], wechatBound: false };
  keepSession({ accessToken: 'a', refreshToken: 'r', accessTokenExpiresAt: '2026-01-01T00:00:00Z', person });
}

const queued = (): QueuedWrite[] => JSON.parse(kept.get('offline-queue') ?? '{"state":{"writes":[]}}').state.writes;
const sentLabels = () => call.mock.calls.map(([, input]) => input.body.label);
const write = (label: string) => enqueue(routes.write, { body: { label } } as never, label);

async function queueOffline(...labels: string[]): Promise<void> {
  call.mockRejectedValue(offline());
  for (const label of labels) write(label);
  await flushQueue();
  call.mockReset();
}

beforeEach(() => {
  forgetSession();
  call.mockReset();
  signIn('1');
});

describe('the offline queue', () => {
  it('keeps a write on the phone until it was sent', async () => {
    await queueOffline('一月');
    expect(queued()).toMatchObject([{ label: '一月', refusal: null, personId: '1' }]);
    call.mockResolvedValue(undefined);
    await flushQueue();
    expect(queued()).toEqual([]);
  });

  it('sends in the order of writing', async () => {
    await queueOffline('一月', '二月', '三月');
    call.mockResolvedValue(undefined);
    await flushQueue();
    expect(sentLabels()).toEqual(['一月', '二月', '三月']);
  });

  it('sends a write with the same key at every try', async () => {
    await queueOffline('一月');
    const [{ id } = { id: '' }] = queued();
    call.mockRejectedValueOnce(offline()).mockResolvedValueOnce(undefined);
    await flushQueue();
    await flushQueue();
    expect(call.mock.calls.map(([, , options]) => options.idempotencyKey)).toEqual([id, id]);
  });

  it('sends a write once when two flushes meet', async () => {
    await queueOffline('一月', '二月');
    call.mockResolvedValue(undefined);
    await Promise.all([flushQueue(), flushQueue()]);
    expect(sentLabels()).toEqual(['一月', '二月']);
  });

  it('stops at a lost connection and leaves the rest in order', async () => {
    await queueOffline('一月', '二月', '三月');
    call.mockResolvedValueOnce(undefined).mockRejectedValueOnce(offline());
    await flushQueue();
    expect(queued().map(({ label }) => label)).toEqual(['二月', '三月']);
  });

  it.each([401, 429, 500, 503])('waits after %i, which says nothing about the write', async (status) => {
    await queueOffline('一月');
    call.mockRejectedValue(refused(status));
    await flushQueue();
    expect(queued()).toMatchObject([{ label: '一月', refusal: null }]);
  });

  it('keeps a refused write with its reason and sends the next one', async () => {
    await queueOffline('一月', '二月');
    call.mockRejectedValueOnce(refused(409)).mockResolvedValueOnce(undefined);
    await flushQueue();
    expect(queued()).toMatchObject([{ label: '一月', refusal: '月份已经写过' }]);
  });

  it('lets a refused write be tried again with its key, or dropped', async () => {
    await queueOffline('一月', '二月');
    call.mockRejectedValue(refused(409));
    await flushQueue();
    const [first, second] = queued();
    dropRefused(second?.id ?? '');
    call.mockReset().mockResolvedValue(undefined);
    tryRefusedAgain(first?.id ?? '');
    await flushQueue();
    expect(call.mock.calls.map(([, , options]) => options.idempotencyKey)).toEqual([first?.id]);
    expect(queued()).toEqual([]);
  });

  it('never drops a write that still waits', async () => {
    await queueOffline('一月');
    dropRefused(queued()[0]?.id ?? '');
    expect(queued()).toHaveLength(1);
  });

  it('keeps and sends what another window has queued', async () => {
    await queueOffline('一月');
    const [first] = queued();
    const other = { ...first, id: 'other-window', input: { body: { label: '二月' } }, label: '二月' };
    kept.set('offline-queue', JSON.stringify({ state: { writes: [first, other] }, version: 1 }));
    await queueOffline('三月');
    expect(queued().map(({ label }) => label)).toEqual(['一月', '二月', '三月']);
    call.mockResolvedValue(undefined);
    await flushQueue();
    expect(sentLabels()).toEqual(['一月', '二月', '三月']);
  });

  it('sends nothing for somebody else and forgets at sign-out', async () => {
    await queueOffline('一月');
    signIn('2');
    await flushQueue();
    expect(call).not.toHaveBeenCalled();
    expect(queued()).toEqual([]);
  });
});
