import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { CipherAlgorithm } from '../settings';
import { RandomVectors } from './random-vectors';

/** Authenticated encryption under one key of the ring. */
export interface Sealer {
  /** @returns initialisation vector, tag and ciphertext in one */
  seal(plain: Buffer, associated: Buffer): Buffer;
  /** @returns the plain bytes, or undefined if `sealed` or `associated` is not what was sealed */
  open(sealed: Buffer, associated: Buffer): Buffer | undefined;
}

/** First byte of a stored value; never reused for another construction. */
export const ALGORITHM_NUMBERS: Readonly<Record<CipherAlgorithm, number>> = { 'aes-256-gcm': 1, sm4: 2 };

/**
 * @param algorithm the construction
 * @param key 32 bytes of the ring; each construction works with keys derived from it (HKDF-SHA-256)
 */
export function makeSealer(algorithm: CipherAlgorithm, key: Buffer): Sealer {
  return algorithm === 'aes-256-gcm' ? aesGcm(key) : sm4WithHmac(key);
}

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit vector: good for 2³² values a key. */
function aesGcm(ringKey: Buffer): Sealer {
  const [ivBytes, tagBytes] = [12, 16];
  const vectors = new RandomVectors();
  const key = deriveKey(ringKey, 'aes-256-gcm', 32);
  return {
    seal(plain, associated) {
      const iv = vectors.next(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(associated);
      const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]);
    },
    open(sealed, associated) {
      if (sealed.length < ivBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes });
      decipher.setAAD(associated).setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
      const plain = decipher.update(sealed.subarray(ivBytes + tagBytes));
      try {
        return Buffer.concat([plain, decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}

/** SM4-CTR (GB/T 32907), then HMAC-SM3 (GB/T 32905) over everything: Node's OpenSSL has no SM4-GCM. */
function sm4WithHmac(ringKey: Buffer): Sealer {
  const [ivBytes, tagBytes] = [16, 32];
  const vectors = new RandomVectors();
  const key = deriveKey(ringKey, 'sm4-ctr', 16);
  const macKey = deriveKey(ringKey, 'sm4-ctr hmac-sm3', 32);
  const tagOf = (associated: Buffer, iv: Buffer, ciphertext: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(associated.length);
    return createHmac('sm3', macKey).update(length).update(associated).update(iv).update(ciphertext).digest();
  };
  return {
    seal(plain, associated) {
      const iv = vectors.next(ivBytes);
      const cipher = createCipheriv('sm4-ctr', key, iv);
      const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([iv, tagOf(associated, iv, ciphertext), ciphertext]);
    },
    open(sealed, associated) {
      if (sealed.length < ivBytes + tagBytes) return undefined;
      const iv = sealed.subarray(0, ivBytes);
      const ciphertext = sealed.subarray(ivBytes + tagBytes);
      const tag = sealed.subarray(ivBytes, ivBytes + tagBytes);
      if (!timingSafeEqual(tag, tagOf(associated, iv, ciphertext))) return undefined;
      const decipher = createDecipheriv('sm4-ctr', key, iv);
      return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
    },
  };
}

function deriveKey(ringKey: Buffer, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', ringKey, '', `qihang personal data ${purpose}`, bytes));
}
