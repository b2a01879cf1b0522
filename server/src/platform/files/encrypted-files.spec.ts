import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { PersonalDataCipher, UndecipherableError } from '../personal-data';
import type { KeyRing } from '../settings';
import { EncryptedFiles, FileStore } from './index';

const CONTEXT = 'agreements.sealed_key';
const keys = new Map(['2026a', '2026b'].map((id) => [id, randomBytes(32)]));
const ring = (current: string): KeyRing => ({ current, algorithm: 'aes-256-gcm', keys, index: randomBytes(32) });

let dataDir: string;
let store: FileStore;
let cipher: PersonalDataCipher;
let files: EncryptedFiles;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'encrypted-'));
  store = new FileStore(dataDir);
  cipher = new PersonalDataCipher(ring('2026a'));
  files = new EncryptedFiles(store, cipher);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('an encrypted file', () => {
  it('gives back what was stored, with the size and hash of the plain content', async () => {
    const content = Buffer.from('见习协议');
    const { fileId, keyCipher, sha256, bytes } = await files.write(content, CONTEXT, 12);
    expect({ sha256, bytes }).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), bytes: 12 });
    expect(await files.read(fileId, keyCipher, CONTEXT)).toEqual(content);
  });

  it('takes a stream, also an empty one', async () => {
    const stream = Readable.from([Buffer.from('见'), Buffer.from('习')]);
    const { fileId, keyCipher } = await files.write(stream, CONTEXT, 6);
    expect((await files.read(fileId, keyCipher, CONTEXT)).toString()).toBe('见习');
    const empty = await files.write(Readable.from([]), CONTEXT, 0);
    expect(await files.read(empty.fileId, empty.keyCipher, CONTEXT)).toHaveLength(0);
  });

  it('lies on the disk without a trace of its content, differently each time', async () => {
    const content = Buffer.from('王小明 410101200001010011 '.repeat(50));
    const [one, two] = [await files.write(content, CONTEXT, 5_000), await files.write(content, CONTEXT, 5_000)];
    const [first, second] = await Promise.all([one, two].map(({ fileId }) => readFile(store.pathOf(fileId))));
    expect(first?.includes('410101')).toBe(false);
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(false);
  });

  it('is refused over the limit of its plain content', async () => {
    await expect(files.write(Buffer.alloc(11), CONTEXT, 10)).rejects.toMatchObject({ code: 'files/file-too-large' });
    expect((await files.write(Buffer.alloc(10), CONTEXT, 10)).bytes).toBe(10);
  });

  it('stays readable when only its key is encrypted anew under another key of the ring', async () => {
    const { fileId, keyCipher } = await files.write(Buffer.from('text'), CONTEXT, 10);
    const rotated = new PersonalDataCipher(ring('2026b'));
    const column = rotated.encrypt(rotated.decrypt(keyCipher, CONTEXT), CONTEXT);
    expect((await new EncryptedFiles(store, rotated).read(fileId, column, CONTEXT)).toString()).toBe('text');
  });

  it('keeps its key in a column of 110 bytes', async () => {
    const longest = new PersonalDataCipher({
      ...ring('k'.repeat(16)),
      keys: new Map([['k'.repeat(16), randomBytes(32)]]),
      algorithm: 'sm4',
    });
    const { keyCipher } = await new EncryptedFiles(store, longest).write(Buffer.from('text'), CONTEXT, 10);
    expect(keyCipher.length).toBeLessThanOrEqual(110);
  });
});

describe('a file that is not what was stored', () => {
  it('is told as damaged, whichever byte was changed or cut off', async () => {
    const { fileId, keyCipher } = await files.write(Buffer.from('见习协议'), CONTEXT, 100);
    const stored = await readFile(store.pathOf(fileId));
    await fc.assert(
      fc.asyncProperty(fc.nat(stored.length - 1), fc.integer({ min: 0, max: 255 }), async (at, mask) => {
        const damaged = mask === 0 ? stored.subarray(0, at) : Buffer.from(stored);
        if (mask !== 0) damaged[at] = (damaged[at] ?? 0) ^ mask;
        await writeFile(store.pathOf(fileId), damaged);
        await expect(files.read(fileId, keyCipher, CONTEXT)).rejects.toMatchObject({
          code: 'files/damaged',
          status: 500,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('does not open with the key of another file, nor with a key that stood in another column', async () => {
    const one = await files.write(Buffer.from('one'), CONTEXT, 10);
    const two = await files.write(Buffer.from('two'), CONTEXT, 10);
    await expect(files.read(one.fileId, two.keyCipher, CONTEXT)).rejects.toMatchObject({ code: 'files/damaged' });
    await expect(files.read(one.fileId, one.keyCipher, 'elsewhere.key')).rejects.toBeInstanceOf(UndecipherableError);
  });

  it('is told as absent when it is', async () => {
    const { fileId, keyCipher } = await files.write(Buffer.from('text'), CONTEXT, 10);
    await store.remove(fileId);
    await expect(files.read(fileId, keyCipher, CONTEXT)).rejects.toMatchObject({ code: 'files/not-found' });
  });
});
