import { AGREEMENT_PREFIX } from '@qihang/shared/agreements';
import { CERTIFICATE_PREFIX } from '@qihang/shared/internships';
import { readPublicNumber } from '@qihang/shared/platform';

/** Characters after the prefix: twelve and the check character. */
const REST = 13;

/** What can be said of a number while it is typed: it is whole, it is wrong, or there is nothing to say yet. */
export type TypedNumber = { number: string } | { error: string } | null;

/** True for the number of a certificate, false for that of an agreement. */
export function isCertificateNumber(number: string): boolean {
  return number.startsWith(CERTIFICATE_PREFIX);
}

/**
 * Reads the number of an agreement or certificate as it is typed, in any spelling; an agreement's also without its prefix.
 * @param typed what stands in the field
 * @returns the number as it is printed; an error as soon as as many characters are there as a number has, and they do not
 * fit the check character; null before that
 */
export function readTypedNumber(typed: string): TypedNumber {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  const ofAgreement = plain.startsWith(AGREEMENT_PREFIX) ? plain : `${AGREEMENT_PREFIX}${plain}`;
  const number = readPublicNumber(CERTIFICATE_PREFIX, plain) ?? readPublicNumber(AGREEMENT_PREFIX, ofAgreement);
  if (number !== undefined) return { number };
  const whole = plain.startsWith(CERTIFICATE_PREFIX) ? plain : ofAgreement;
  return whole.length < AGREEMENT_PREFIX.length + REST ? null : { error: '编号有误，请对照原件逐位核对' };
}

/**
 * Finds the number in what a QR code says: the address of the page that verifies, or the number itself.
 * @returns the number, or undefined when the code is of neither an agreement nor a certificate
 */
export function numberInCode(text: string): string | undefined {
  const inAddress = /[?&]number=([^&#]+)/.exec(text)?.[1];
  try {
    const number = decodeURIComponent(inAddress ?? text);
    return readPublicNumber(AGREEMENT_PREFIX, number) ?? readPublicNumber(CERTIFICATE_PREFIX, number);
  } catch {
    return undefined;
  }
}
