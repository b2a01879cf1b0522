/** Crockford's base 32: no I, L, O, U, so that a number can be read out and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BODY_LENGTH = 12;
const MODULUS = 37;
/** Crockford's check symbols: the alphabet and five more. */
const CHECK_SYMBOLS = `${ALPHABET}*~$=U`;

/**
 * The public number of a document: kind, twelve random characters in groups of four, a check character. It tells nothing
 * and cannot be guessed (60 bits).
 * @param prefix kind of document, as `XY` for an agreement
 * @param random at least 12 random bytes
 * @returns as `XY-7K3M-Q2VD-0H9T-5`
 */
export function publicNumber(prefix: string, random: Uint8Array): string {
  if (random.length < BODY_LENGTH) throw new RangeError(`a public number needs ${BODY_LENGTH} random bytes`);
  const body = Array.from(random.subarray(0, BODY_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  const groups = body.match(/.{4}/g) ?? [];
  return [prefix, ...groups, checkCharacter(body)].join('-');
}

/**
 * Reads a public number as people type it: lower case, without hyphens, with O for 0 and I or L for 1.
 * @returns the number as `publicNumber` writes it, or undefined when it is none or mistyped
 */
export function readPublicNumber(prefix: string, typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  if (!plain.startsWith(prefix)) return undefined;
  const rest = plain.slice(prefix.length);
  const body = rest.slice(0, BODY_LENGTH).replace(/O/g, '0').replace(/[IL]/g, '1');
  const check = rest.slice(BODY_LENGTH);
  if (body.length !== BODY_LENGTH || [...body].some((character) => !ALPHABET.includes(character))) return undefined;
  if (check !== checkCharacter(body)) return undefined;
  return [prefix, ...(body.match(/.{4}/g) ?? []), check].join('-');
}

/** Modulo 37: finds every mistyped character and every swap of two neighbours. */
function checkCharacter(body: string): string {
  let rest = 0;
  for (const character of body) rest = (rest * ALPHABET.length + ALPHABET.indexOf(character)) % MODULUS;
  return CHECK_SYMBOLS.charAt(rest);
}
