import { z } from 'zod';

/** AES-256-GCM, or SM4 in counter mode with HMAC-SM3 (Node's OpenSSL offers no SM4-GCM). */
export const CIPHER_ALGORITHMS = ['aes-256-gcm', 'sm4'] as const;

export type CipherAlgorithm = (typeof CIPHER_ALGORITHMS)[number];

/** The keys that protect personal data; 32 bytes each. */
export interface KeyRing {
  /** Id of the key that encrypts from now on. */
  readonly current: string;
  /** Used for what is encrypted from now on; older values name their own. */
  readonly algorithm: CipherAlgorithm;
  /** All keys that stored values may name, by id. */
  readonly keys: ReadonlyMap<string, Buffer>;
  /** Key of the blind indexes; never changes while indexed rows exist. */
  readonly index: Buffer;
}

const KEY_BYTES = 32;
const keySchema = z
  .base64('must be base64')
  .refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES, `must be ${KEY_BYTES} bytes in base64`);

const keyRingSchema = z.strictObject(
  {
    current: z.string('must name the key to encrypt with'),
    algorithm: z.enum(CIPHER_ALGORITHMS, `must be one of ${CIPHER_ALGORITHMS.join(', ')}`).default('aes-256-gcm'),
    keys: z.record(z.string().regex(/^[a-z0-9-]{1,16}$/, 'a key id is 1–16 of a–z, 0–9 and -'), keySchema),
    index: keySchema,
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? 'has unknown members' : 'must be a JSON object') },
);

/**
 * Reads a key ring as in `PII_KEYS`:
 * `{"current":"2026a","keys":{"2026a":"<base64>"},"index":"<base64>","algorithm":"aes-256-gcm"}`.
 * @param text the JSON
 * @returns the ring, or what is wrong with it in plain words, never a key
 */
export function parseKeyRing(text: string): { ring: KeyRing } | { problems: string[] } {
  const json = parseJson(text);
  if (json === undefined) return { problems: ['is not valid JSON'] };
  const parsed = keyRingSchema.safeParse(json);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => describe(issue.path[0], issue.message)) };
  }
  const { current, algorithm, index } = parsed.data;
  const keys = new Map(Object.entries(parsed.data.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]));
  const ring = { current, algorithm, keys, index: Buffer.from(index, 'base64') };
  const problems = [
    ...(keys.has(current) ? [] : ['current: names no key of "keys"']),
    ...([...keys.values()].some((key) => key.equals(ring.index))
      ? ['index: must differ from every key of "keys"']
      : []),
  ];
  return problems.length > 0 ? { problems } : { ring };
}

/** The member's name helps; a key id below it might be a key pasted in the wrong place, so it is left out. */
function describe(member: PropertyKey | undefined, message: string): string {
  return member === undefined ? message : `${String(member)}: ${message}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
