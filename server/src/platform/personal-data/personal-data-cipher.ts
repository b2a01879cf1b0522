import { CIPHER_ALGORITHMS, type CipherAlgorithm, type KeyRing } from '../settings';
import { ALGORITHM_NUMBERS, makeSealer, type Sealer } from './algorithms';
import { UndecipherableError } from './undecipherable-error';

/**
 * Encrypts personal data for storage. A stored value is: algorithm number (1 byte), length of the key id (1), key id,
 * initialisation vector, tag, ciphertext. Algorithm, key id and context are authenticated with it, so a value copied into
 * another column does not decrypt. It is at most 66 bytes longer than the text's UTF-8.
 */
export class PersonalDataCipher {
  private readonly sealers = new Map<string, Sealer>();
  /** What every value starts with that needs no rotation. */
  readonly currentPrefix: Buffer;

  constructor(private readonly ring: KeyRing) {
    this.currentPrefix = prefixOf(ring.algorithm, ring.current);
  }

  /**
   * @param text what to protect
   * @param context the column it is for, as `seekers.citizen_number`
   * @returns the bytes to store; different each time
   */
  encrypt(text: string, context: string): Buffer {
    const sealed = this.sealer(this.ring.algorithm, this.ring.current, context).seal(
      Buffer.from(text, 'utf8'),
      associatedData(this.currentPrefix, context),
    );
    return Buffer.concat([this.currentPrefix, sealed]);
  }

  /**
   * @param value as stored by `encrypt`, under any key of the ring
   * @param context the same as when it was encrypted
   * @returns the text
   * @throws UndecipherableError if the value was altered, belongs elsewhere, or its key is no longer in the ring
   */
  decrypt(value: Buffer, context: string): string {
    const { algorithm, keyId, prefix } = readPrefix(value, context);
    const sealed = value.subarray(prefix.length);
    const plain = this.sealer(algorithm, keyId, context).open(sealed, associatedData(prefix, context));
    if (plain === undefined) throw new UndecipherableError(context, 'damaged');
    return plain.toString('utf8');
  }

  /** @returns whether a stored value is under another key or algorithm than the current */
  needsRotation(value: Buffer): boolean {
    return !value.subarray(0, this.currentPrefix.length).equals(this.currentPrefix);
  }

  private sealer(algorithm: CipherAlgorithm, keyId: string, context: string): Sealer {
    const name = `${algorithm} ${keyId}`;
    const known = this.sealers.get(name);
    if (known) return known;
    const key = this.ring.keys.get(keyId);
    if (key === undefined) throw new UndecipherableError(context, 'unknown-key');
    const made = makeSealer(algorithm, key);
    this.sealers.set(name, made);
    return made;
  }
}

function prefixOf(algorithm: CipherAlgorithm, keyId: string): Buffer {
  return Buffer.concat([Buffer.from([ALGORITHM_NUMBERS[algorithm], keyId.length]), Buffer.from(keyId, 'ascii')]);
}

function readPrefix(value: Buffer, context: string) {
  const algorithm = CIPHER_ALGORITHMS.find((name) => ALGORITHM_NUMBERS[name] === value[0]);
  const end = 2 + (value[1] ?? 0);
  if (algorithm === undefined || value.length < end) throw new UndecipherableError(context, 'unknown-format');
  return { algorithm, keyId: value.toString('ascii', 2, end), prefix: value.subarray(0, end) };
}

function associatedData(prefix: Buffer, context: string): Buffer {
  return Buffer.concat([prefix, Buffer.from(context, 'utf8')]);
}
