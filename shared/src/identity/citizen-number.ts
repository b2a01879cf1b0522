import { isRealDate, type LocalDate } from '../platform/dates';
import type { DivisionCode } from '../platform/divisions';

export type Sex = 'male' | 'female';

export interface CitizenNumber {
  /** 18 characters, the last one a digit or a capital X. */
  readonly number: string;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  /** Where the number was first given out; says nothing about where the person lives. */
  readonly divisionCode: DivisionCode;
}

export type CitizenNumberFault = 'length' | 'characters' | 'birth-date' | 'check-digit';

export type CitizenNumberResult =
  | { readonly ok: true; readonly value: CitizenNumber }
  | { readonly ok: false; readonly reason: CitizenNumberFault };

export const CITIZEN_NUMBER_FAULT_MESSAGES: Readonly<Record<CitizenNumberFault, string>> = {
  length: '身份证号码应为18位，请检查是否漏输或多输',
  characters: '身份证号码只能是数字，最后一位可以是字母X',
  'birth-date': '身份证号码第7至14位不是有效的出生日期，请检查',
  'check-digit': '身份证号码校验不通过，请逐位核对',
};

const CHECK_CHARACTERS = '10X98765432';

/** The number as stored and compared: full-width characters made narrow, spaces removed, x made capital. */
export function normalizeCitizenNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/**
 * The check character for the first 17 digits: Σ digit × 2^(17−i) mod 11 looked up in `10X98765432`
 * (GB 11643-1999, ISO 7064 MOD 11-2).
 *
 * @param digits the first 17 digits; more are ignored.
 * @throws RangeError when there are fewer than 17 digits.
 */
export function citizenNumberCheckDigit(digits: string): string {
  if (!/^\d{17}/.test(digits)) throw new RangeError('17 digits are needed');
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += Number(digits.charAt(index)) * 2 ** (17 - index);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Reads a citizen number (公民身份号码, GB 11643-1999) as people type it. The birth date must exist but may be of any
 * century; whether the age is right is for eligibility to say.
 *
 * @returns the number with what follows from it, or the first fault found: length, characters, birth date, check digit.
 */
export function parseCitizenNumber(text: string): CitizenNumberResult {
  const number = normalizeCitizenNumber(text);
  if (number.length !== 18) return { ok: false, reason: 'length' };
  if (!/^\d{17}[\dX]$/.test(number)) return { ok: false, reason: 'characters' };
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isRealDate(birthDate)) return { ok: false, reason: 'birth-date' };
  if (citizenNumberCheckDigit(number) !== number.charAt(17)) return { ok: false, reason: 'check-digit' };
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, value: { number, birthDate, sex, divisionCode: number.slice(0, 6) } };
}
