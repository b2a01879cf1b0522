import fc from 'fast-check';
import type { CipherAlgorithm, KeyRing } from '../settings';
import { PersonalDataCipher, UndecipherableError } from './index';

const CONTEXT = 'seekers.citizen_number';
const algorithms: CipherAlgorithm[] = ['aes-256-gcm', 'sm4'];

function ring(algorithm: CipherAlgorithm, current = 'a', ids = ['a', 'b']): KeyRing {
  const keys = new Map(ids.map((id) => [id, Buffer.alloc(32, id)]));
  return { algorithm, current, keys, index: Buffer.alloc(32, 9) };
}

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UndecipherableError) return error.reason;
    throw error;
  }
  return 'none';
}

describe.each(algorithms)('personal data under %s', (algorithm) => {
  const cipher = new PersonalDataCipher(ring(algorithm));

  it('comes back as it was, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cipher.decrypt(cipher.encrypt(text, CONTEXT), CONTEXT)).toBe(text);
      }),
    );
  });

  it('looks different each time, holds no plain text, and stays within the promised length', () => {
    const text = '11010519491231002X';
    const [one, two] = [cipher.encrypt(text, CONTEXT), cipher.encrypt(text, CONTEXT)];
    expect(one.equals(two)).toBe(false);
    expect(one.includes(text)).toBe(false);
    expect(one.length).toBeLessThanOrEqual(text.length + 66);
  });

  it('never uses a random vector twice', () => {
    const starts = Array.from({ length: 3_000 }, () => cipher.encrypt('', CONTEXT).toString('hex', 3, 15));
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('does not decrypt after any single bit was turned', () => {
    const value = cipher.encrypt('13800000000', CONTEXT);
    fc.assert(
      fc.property(fc.nat(value.length * 8 - 1), (bit) => {
        const altered = Buffer.from(value);
        altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(reasonOf(() => cipher.decrypt(altered, CONTEXT))).not.toBe('none');
      }),
      { numRuns: 300 },
    );
  });

  it('does not decrypt when cut short, in another column, or with another ring', () => {
    const value = cipher.encrypt('13800000000', CONTEXT);
    for (let length = 0; length < value.length; length += 1) {
      expect(reasonOf(() => cipher.decrypt(value.subarray(0, length), CONTEXT))).not.toBe('none');
    }
    expect(reasonOf(() => cipher.decrypt(value, 'seekers.phone'))).toBe('damaged');
    const stranger = new PersonalDataCipher({ ...ring(algorithm), keys: new Map([['a', Buffer.alloc(32, 'z')]]) });
    expect(reasonOf(() => stranger.decrypt(value, CONTEXT))).toBe('damaged');
  });

  it('decrypts under an older key of the ring, which needs rotation, until that key is dropped', () => {
    const value = cipher.encrypt('13800000000', CONTEXT);
    const next = new PersonalDataCipher(ring(algorithm, 'b'));
    expect(next.decrypt(value, CONTEXT)).toBe('13800000000');
    expect(next.needsRotation(value)).toBe(true);
    expect(cipher.needsRotation(value)).toBe(false);
    const last = new PersonalDataCipher(ring(algorithm, 'b', ['b']));
    expect(reasonOf(() => last.decrypt(value, CONTEXT))).toBe('unknown-key');
  });
});

describe('a change of algorithm', () => {
  it('leaves values readable, and to be rotated, under the same key', () => {
    const [aes, sm4] = [new PersonalDataCipher(ring('aes-256-gcm')), new PersonalDataCipher(ring('sm4'))];
    const value = aes.encrypt('张三', CONTEXT);
    expect(sm4.decrypt(value, CONTEXT)).toBe('张三');
    expect(sm4.needsRotation(value)).toBe(true);
  });
});

describe('values stored by earlier releases', () => {
  it.each([
    ['aes-256-gcm', '010161b1b766bdbb9996c44bcd2cfe206411287f16bf6776effac881536b97ddd9d6527abefc1a2fd272'],
    [
      'sm4',
      '020161889e6dd34c626a14ebaf5406c847990524df2f0ab1ff921edf85ac0a7ad278a8d6f27ab497eb3d0f2853b86736d13d5558909ff2200877bad0b97a',
    ],
  ] as const)('decrypt: %s', (algorithm, stored) => {
    const cipher = new PersonalDataCipher(ring(algorithm));
    expect(cipher.decrypt(Buffer.from(stored, 'hex'), CONTEXT)).toBe('13800000000');
  });
});

describe('a value that cannot be decrypted', () => {
  it('is told by its column, never by its content', () => {
    const cipher = new PersonalDataCipher(ring('aes-256-gcm'));
    expect(() => cipher.decrypt(Buffer.from('13800000000'), CONTEXT)).toThrow(
      'a value of seekers.citizen_number cannot be decrypted: unknown-format',
    );
  });
});
