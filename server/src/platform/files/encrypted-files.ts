import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../errors';
import { PersonalDataCipher } from '../personal-data';
import { FileStore } from './file-store';
import { fileErrors } from './files.errors';

/** What the caller keeps of an encrypted file. */
export interface StoredEncrypted {
  readonly fileId: string;
  /** The file's own key under the ring's current one, at most 110 bytes; a column for it is registered as `EncryptedColumn`. */
  readonly keyCipher: Buffer;
  /** Of the plain content, lower-case hex. */
  readonly sha256: string;
  /** Length of the plain content. */
  readonly bytes: number;
}

/** First byte of a stored file; authenticated with it. */
const VERSION = Buffer.from([1]);
const IV_BYTES = 12;
const TAG_BYTES = 16;
const OVERHEAD = VERSION.length + IV_BYTES + TAG_BYTES;

/**
 * Files with personal data: each is encrypted under a random key of its own (AES-256-GCM, NIST SP 800-38D), and that key by
 * the ring. Changing the ring's key so touches a column, never the files. For documents of some MB: all is in memory.
 */
@Injectable()
export class EncryptedFiles {
  constructor(
    private readonly files: FileStore,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /**
   * @param content read to its end
   * @param context the column that will hold `keyCipher`, as `agreements.sealed_key`
   * @param limitBytes the most that is accepted of the plain content
   * @throws DomainError `files/file-too-large`, `files/storage-full`; the source's own error
   */
  async write(
    content: Buffer | AsyncIterable<Uint8Array>,
    context: string,
    limitBytes: number,
  ): Promise<StoredEncrypted> {
    const plain = await collect(content, limitBytes);
    const key = randomBytes(32);
    const { id } = await this.files.write(once(encrypt(plain, key)), { limitBytes: limitBytes + OVERHEAD });
    return {
      fileId: id,
      keyCipher: this.cipher.encrypt(key.toString('base64'), context),
      sha256: createHash('sha256').update(plain).digest('hex'),
      bytes: plain.length,
    };
  }

  /**
   * @param context the same as when it was written
   * @returns the plain content
   * @throws DomainError `files/not-found`; `files/damaged` if a bit of the file changed or the key is of another file;
   *   UndecipherableError if the key itself cannot be read
   */
  async read(fileId: string, keyCipher: Buffer, context: string): Promise<Buffer> {
    const key = Buffer.from(this.cipher.decrypt(keyCipher, context), 'base64');
    const plain = decrypt(await buffer(await this.files.read(fileId)), key);
    if (plain === undefined) throw new DomainError(fileErrors.damaged, { detail: `file ${fileId}` });
    return plain;
  }
}

function encrypt(plain: Buffer, key: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(VERSION);
  const ciphertext = [cipher.update(plain), cipher.final()];
  return Buffer.concat([VERSION, iv, cipher.getAuthTag(), ...ciphertext]);
}

function decrypt(stored: Buffer, key: Buffer): Buffer | undefined {
  const [ivAt, tagAt] = [VERSION.length, VERSION.length + IV_BYTES];
  if (stored.length < OVERHEAD || !stored.subarray(0, ivAt).equals(VERSION) || key.length !== 32) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, stored.subarray(ivAt, tagAt), { authTagLength: TAG_BYTES });
  decipher.setAAD(VERSION).setAuthTag(stored.subarray(tagAt, OVERHEAD));
  const plain = decipher.update(stored.subarray(OVERHEAD));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
}

async function collect(content: Buffer | AsyncIterable<Uint8Array>, limitBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
    bytes += chunk.length;
    if (bytes > limitBytes)
      throw new DomainError(fileErrors.fileTooLarge, { detail: `the limit is ${limitBytes} bytes` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* once(chunk: Buffer): AsyncGenerator<Buffer> {
  yield chunk;
}
