import { createHash, randomUUID } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FixedClock } from '../clock';
import { FileStore, type FileSystem, fileErrors } from './index';
import { SweepAtStart } from './sweep-at-start';

let dataDir: string;
let store: FileStore;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'files-'));
  store = new FileStore(dataDir);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const content = (text: string) => Readable.from([Buffer.from(text.slice(0, 3)), Buffer.from(text.slice(3))]);

/** Every file below the data directory. */
async function leftFiles(): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('the file store', () => {
  it('gives back what was stored, with its size and hash', async () => {
    const { id, bytes, sha256 } = await store.write(content('见习协议'), { limitBytes: 12 });
    expect(bytes).toBe(12);
    expect(sha256).toBe(createHash('sha256').update('见习协议').digest('hex'));
    expect((await buffer(await store.read(id))).toString()).toBe('见习协议');
    expect(store.pathOf(id)).toBe(path.join(dataDir, 'files', id.slice(0, 2), id.slice(2, 4), id));
    expect((await stat(store.pathOf(id))).mode & 0o777).toBe(0o600);
    expect(await leftFiles()).toEqual([id]);
  });

  it('stores an empty file', async () => {
    const { id, bytes } = await store.write(Readable.from([]), { limitBytes: 0 });
    expect(bytes).toBe(0);
    expect(await buffer(await store.read(id))).toHaveLength(0);
  });

  it('removes a file, and does not mind when it is gone', async () => {
    const { id } = await store.write(content('text'), { limitBytes: 10 });
    await store.remove(id);
    await store.remove(id);
    await expect(store.read(id)).rejects.toMatchObject({ code: fileErrors.notFound.code, status: 404 });
    expect(await leftFiles()).toEqual([]);
  });

  it.each(['../../etc/passwd', '', 'a', `${randomUUID()}/..`])('knows no file %p', async (id) => {
    await expect(store.read(id)).rejects.toMatchObject({ code: 'files/not-found' });
    await expect(store.remove(id)).rejects.toMatchObject({ code: 'files/not-found' });
  });
});

describe('a write that fails leaves nothing behind:', () => {
  it('a file over the limit', async () => {
    const write = store.write(content('1234'), { limitBytes: 3 });
    await expect(write).rejects.toMatchObject({ code: 'files/file-too-large', status: 413 });
    expect(await leftFiles()).toEqual([]);
  });

  it('a sender that went away', async () => {
    const gone = new Error('aborted');
    const source = (async function* () {
      yield Buffer.from('half');
      throw gone;
    })();
    await expect(store.write(source, { limitBytes: 100 })).rejects.toBe(gone);
    expect(await leftFiles()).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'opening', failing('ENOSPC', ['open'])],
    ['ENOSPC', 'writing', failingHandle('ENOSPC', 'writeFile')],
    ['EDQUOT', 'flushing', failingHandle('EDQUOT', 'sync')],
    ['ENOSPC', 'making the directory', failing('ENOSPC', ['mkdir'])],
    ['ENOSPC', 'renaming', failing('ENOSPC', ['rename'])],
  ])('a full disk: %s when %s', async (_, __, fs) => {
    const write = new FileStore(dataDir, fs).write(content('1234'), { limitBytes: 100 });
    await expect(write).rejects.toMatchObject({
      code: 'files/storage-full',
      status: 507,
      title: '服务器存储空间不足，文件没有保存，请稍后再试',
    });
    expect(await leftFiles()).toEqual([]);
  });

  it('another fault of the disk, which is told as it is', async () => {
    const write = new FileStore(dataDir, failingHandle('EIO', 'sync')).write(content('1234'), { limitBytes: 100 });
    await expect(write).rejects.toMatchObject({ code: 'EIO' });
    expect(await leftFiles()).toEqual([]);
  });
});

describe('half-written files', () => {
  it('are swept away at the start once they are a day old', async () => {
    await store.write(content('text'), { limitBytes: 10 });
    const [old, young] = ['old.part', 'young.part'].map((name) => path.join(dataDir, 'files', 'tmp', name));
    for (const file of [old, young]) await writeFile(file ?? '', 'half');
    const clock = new FixedClock('2026-11-23T00:00:00Z');
    await utimes(old ?? '', clock.now(), new Date('2026-11-21T23:59:59Z'));
    await utimes(young ?? '', clock.now(), new Date('2026-11-22T00:00:01Z'));
    await new SweepAtStart(store, clock).onApplicationBootstrap();
    expect(await readdir(path.join(dataDir, 'files', 'tmp'))).toEqual(['young.part']);
    expect(await readFile(young ?? '', 'utf8')).toBe('half');
  });

  it('are none when nothing was ever stored', async () => {
    expect(await store.sweepTemporary(new Date())).toBe(0);
  });
});

function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function failing(code: string, calls: (keyof FileSystem)[]): FileSystem {
  const fail = () => Promise.reject(fault(code));
  return { ...nodeFs, ...Object.fromEntries(calls.map((call) => [call, fail])) };
}

function failingHandle(code: string, call: 'writeFile' | 'sync'): FileSystem {
  const open: FileSystem['open'] = async (...options) => {
    const handle = await nodeFs.open(...options);
    handle[call] = () => Promise.reject(fault(code));
    return handle;
  };
  return { ...nodeFs, open };
}
