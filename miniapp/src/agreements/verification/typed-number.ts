import { AGREEMENT_PREFIX as PREFIX } from '@qihang/shared/agreements';
import { readPublicNumber } from '@qihang/shared/platform';

/** Characters after the prefix: twelve and the check character. */
const REST = 13;

/** What can be said of a number while it is typed: it is whole, it is wrong, or there is nothing to say yet. */
export type TypedNumber = { number: string } | { error: string } | null;

/**
 * Reads an agreement's number as it is typed, in any spelling, also without its prefix.
 * @param typed what stands in the field
 * @returns the number as it is printed; an error as soon as as many characters are there as a number has, and they do not
 * fit the check character; null before that
 */
export function readTypedNumber(typed: string): TypedNumber {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  const whole = plain.startsWith(PREFIX) ? plain : `${PREFIX}${plain}`;
  const number = readPublicNumber(PREFIX, whole);
  if (number !== undefined) return { number };
  return whole.length < PREFIX.length + REST ? null : { error: '编号有误，请对照协议逐位核对' };
}

/**
 * Finds the number in what a QR code says: the address of the page that verifies, or the number itself.
 * @returns the number, or undefined when the code is none of an agreement
 */
export function numberInCode(text: string): string | undefined {
  const inAddress = /[?&]number=([^&#]+)/.exec(text)?.[1];
  try {
    return readPublicNumber(PREFIX, decodeURIComponent(inAddress ?? text));
  } catch {
    return undefined;
  }
}
