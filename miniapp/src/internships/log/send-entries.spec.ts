import type { LogEntryInput, SyncOutcome } from '@qihang/shared/internships';
import { CallFailure } from '../../platform/failure';

const kept = new Map<string, string>();
let isFull = false;
jest.mock('../../platform/storage', () => {
  const { createJSONStorage } = jest.requireActual('zustand/middleware');
  const unkept = new Set<string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      const fits = !isFull || value.length <= (kept.get(name)?.length ?? 0);
      if (fits) kept.set(name, value);
      if (fits) unkept.delete(name);
      else unkept.add(name);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
  return {
    jsonStorage: () => createJSONStorage(() => storage),
    textStorage: storage,
    isKept: (name: string) => !unkept.has(name),
  };
});
const network = { online: true };
jest.mock('../../platform/network', () => ({ onBackOnline: jest.fn(), useNetwork: { getState: () => network } }));
jest.mock('../../platform/query', () => ({ refreshRoutes: async () => undefined }));
const call = jest.fn();
const upload = jest.fn();
jest.mock('../../platform/api', () => ({
  call: (...args: unknown[]) => call(...args),
  upload: (...args: unknown[]) => upload(...args),
}));
const files = new Set<string>();
jest.mock('./photo-files', () => ({
  readPhoto: async (fileId: string) => (files.has(fileId) ? { name: fileId, size: 1 } : undefined),
  dropPhotos: async (fileIds: string[]) => {
    for (const fileId of fileIds) files.delete(fileId);
  },
}));

import { forgetSession, keepSession } from '../../platform/session';
import { dropEntry, keepEntry, type PendingEntry, type WrittenEntry } from './pending-entries';
import { sendEntries } from './send-entries';

const refusal = (status: number, errors?: { path: string; message: string }[]) =>
  new CallFailure('problem', { type: '', title: '不能这样', status, code: 'x/y', correlationId: 'c', errors });

function signIn(id: string): void {
  const person = { id, displayName: '', maskedPhone: '', grants: [], wechatBound: false };
  keepSession({ accessToken: 'a', refreshToken: 'r', accessTokenExpiresAt: '2026-01-01T00:00:00Z', person });
}

let number = 0;
let clock = Date.parse('2026-12-10T02:00:00Z');

function entry(patch: Partial<WrittenEntry> = {}): WrittenEntry {
  number += 1;
  clock += 1_000;
  return {
    key: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    internshipId: '7',
    periodFrom: '2026-12-01',
    periodTo: '2026-12-07',
    tasks: [{ goalId: null, text: '盘点' }],
    attendedDays: [],
    ratings: [],
    comment: '',
    writtenAt: new Date(clock).toISOString(),
    basedOn: 0,
    ...patch,
  };
}

const write = (written: WrittenEntry, fileIds: string[] = []) =>
  keepEntry({ traineeName: '王小明', entry: written, photos: fileIds.map((fileId) => ({ fileId, photoId: null })) });
const onPhone = (): PendingEntry[] => JSON.parse(kept.get('log-entries') ?? '{"state":{"writes":[]}}').state.writes;

type Sent = { body: { deviceId: string; entries: LogEntryInput[] } };
const sentBodies = () => call.mock.calls.map(([, input]) => (input as Sent).body);

/** A server that answers every entry alike. */
function answering(outcome: SyncOutcome['outcome'], extra: Partial<SyncOutcome> = {}) {
  return async (_: unknown, { body }: Sent) => ({
    items: body.entries.map(({ key }) => ({ key, outcome, entryId: '1', revision: 1, problems: [], ...extra })),
  });
}

beforeEach(() => {
  kept.clear();
  files.clear();
  isFull = false;
  network.online = true;
  call.mockReset().mockImplementation(answering('stored'));
  upload.mockReset().mockResolvedValue({ id: '501' });
  forgetSession();
  signIn('1');
});

describe('an entry on the phone', () => {
  it('waits without a network and is sent once there is one', async () => {
    network.online = false;
    write(entry());
    await sendEntries();
    expect([call.mock.calls.length, onPhone().length]).toEqual([0, 1]);
    network.online = true;
    await sendEntries();
    expect(onPhone()).toEqual([]);
  });

  it('keeps its key and the phone its name, however often it is sent', async () => {
    const first = entry();
    write(first);
    call.mockRejectedValueOnce(new CallFailure('offline'));
    await sendEntries();
    await sendEntries();
    const bodies = sentBodies();
    expect(bodies.map(({ entries }) => entries[0]?.key)).toEqual([first.key, first.key]);
    expect(new Set(bodies.map(({ deviceId }) => deviceId)).size).toBe(1);
  });

  it.each([401, 429, 500, 503])('waits after %i, which says nothing about it', async (status) => {
    write(entry());
    call.mockRejectedValue(refusal(status));
    await sendEntries();
    expect(onPhone()).toMatchObject([{ problems: null }]);
  });

  it('goes with at most 50 at once, and sooner when they are long', async () => {
    for (let count = 0; count < 51; count += 1) write(entry());
    await sendEntries();
    expect(sentBodies().map(({ entries }) => entries.length)).toEqual([50, 1]);
    call.mockClear();
    for (let count = 0; count < 3; count += 1) write(entry({ comment: '好'.repeat(20_000) }));
    await sendEntries();
    expect(sentBodies().map(({ entries }) => entries.length)).toEqual([2, 1]);
  });

  it('stays with its reasons when it is refused, and goes again when it was mended', async () => {
    const first = entry();
    write(first);
    const problems = [{ path: 'periodFrom', message: '与已有记录重叠' }];
    call.mockImplementation(answering('refused', { problems }));
    await sendEntries();
    expect(onPhone()).toMatchObject([{ problems }]);
    await sendEntries();
    expect(call).toHaveBeenCalledTimes(1);
    call.mockImplementation(answering('stored'));
    write({ ...first, periodFrom: '2026-12-02', writtenAt: entry().writtenAt });
    await sendEntries();
    expect(onPhone()).toEqual([]);
  });

  it('that is no entry to the server does not hold up the others', async () => {
    const bad = entry({ comment: 'bad' });
    for (const written of [entry(), bad, entry()]) write(written);
    call.mockImplementation(async (route: unknown, input: Sent) => {
      const at = input.body.entries.findIndex(({ comment }) => comment === 'bad');
      if (at >= 0) throw refusal(400, [{ path: `entries.${at}.comment`, message: '不能这样写' }]);
      return answering('stored')(route, input);
    });
    await sendEntries();
    expect(onPhone()).toMatchObject([{ id: bad.key, problems: [{ path: 'comment', message: '不能这样写' }] }]);
  });

  it('leaves the phone when both versions are on the server, for the mentor to choose', async () => {
    write(entry());
    call.mockImplementation(answering('conflict'));
    await sendEntries();
    expect(onPhone()).toEqual([]);
  });

  it('that was changed while it was sent goes on from what the server has', async () => {
    const first = entry();
    write(first);
    const changed = { ...first, comment: '补充', writtenAt: entry().writtenAt };
    call.mockImplementationOnce(async (route: unknown, input: Sent) => {
      write(changed);
      return answering('stored', { revision: 4 })(route, input);
    });
    await sendEntries();
    expect(sentBodies().map(({ entries }) => [entries[0]?.comment, entries[0]?.basedOn])).toEqual([
      ['', 0],
      ['补充', 4],
    ]);
    expect(onPhone()).toEqual([]);
  });

  it('is not written when the storage is full, and what was there stays', () => {
    const first = entry();
    write(first);
    isFull = true;
    expect(write(entry())).toBe(false);
    expect(onPhone().map(({ id }) => id)).toEqual([first.key]);
  });

  it('is deleted only by who wrote it: a session that has ended by itself leaves it, signing out does not', async () => {
    network.online = false;
    write(entry(), ['photo']);
    files.add('photo');
    forgetSession('expired');
    signIn('2');
    expect(onPhone()).toHaveLength(1);
    network.online = true;
    await sendEntries();
    expect(call).not.toHaveBeenCalled();
    signIn('1');
    forgetSession();
    expect([onPhone().length, files.size]).toEqual([0, 0]);
  });
});

describe('its photos', () => {
  beforeEach(() => {
    files.add('one').add('two');
  });

  it('go first, each once, and leave the phone with the entry', async () => {
    write(entry(), ['one', 'two']);
    upload.mockResolvedValueOnce({ id: '501' }).mockRejectedValueOnce(new CallFailure('offline'));
    await sendEntries();
    expect([call.mock.calls.length, files.size]).toEqual([0, 2]);
    upload.mockResolvedValueOnce({ id: '502' });
    await sendEntries();
    expect(upload).toHaveBeenCalledTimes(3);
    expect(sentBodies()[0]?.entries[0]?.photoIds).toEqual(['501', '502']);
    expect(files.size).toBe(0);
  });

  it.each<[string, () => void, string]>([
    ['are gone from the phone', () => files.delete('one'), 'photoIds'],
    ['are no photos to the server', () => upload.mockRejectedValue(refusal(422)), 'photoIds'],
    ['are of somebody who is the mentor no more', () => upload.mockRejectedValue(refusal(403)), 'internshipId'],
  ])('that %s leave the entry on the phone, refused in words', async (_, happens, path) => {
    happens();
    write(entry(), ['one']);
    await sendEntries();
    expect(onPhone()).toMatchObject([{ problems: [{ path }] }]);
    expect(call).not.toHaveBeenCalled();
  });

  it('are uploaded again when the server has removed them meanwhile', async () => {
    const first = entry();
    write(first, ['one']);
    call.mockImplementationOnce(answering('refused', { problems: [{ path: 'photoIds', message: '没有找到' }] }));
    await sendEntries();
    expect(onPhone()).toMatchObject([{ photos: [{ fileId: 'one', photoId: null }] }]);
    write({ ...first, writtenAt: entry().writtenAt }, ['one']);
    await sendEntries();
    expect([upload.mock.calls.length, onPhone().length]).toEqual([2, 0]);
  });

  it('that the mentor has taken out of it, or deleted with it, go from the phone', () => {
    const first = entry();
    write(first, ['one', 'two']);
    write({ ...first, writtenAt: entry().writtenAt }, ['two']);
    expect([...files]).toEqual(['two']);
    dropEntry(first.key);
    expect(files.size).toBe(0);
  });
});
