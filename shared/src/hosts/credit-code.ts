import type { DivisionCode } from '../platform/divisions';

export interface CreditCode {
  /** 18 characters, letters capital. */
  readonly code: string;
  /** Division of the registering authority. */
  readonly divisionCode: DivisionCode;
}

export type CreditCodeFault = 'length' | 'characters' | 'check-character';

export type CreditCodeResult =
  | { readonly ok: true; readonly value: CreditCode }
  | { readonly ok: false; readonly reason: CreditCodeFault };

export const CREDIT_CODE_FAULT_MESSAGES: Readonly<Record<CreditCodeFault, string>> = {
  length: '统一社会信用代码应为18位，请检查是否漏输或多输',
  characters: '统一社会信用代码只含数字和大写字母（不含I、O、S、V、Z），第3至8位为数字，请检查',
  'check-character': '统一社会信用代码校验不通过，请对照营业执照逐位核对',
};

/** Without I, O, S, V and Z, which are easily misread. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const WELL_FORMED = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * The check character for the first 17 characters: 31 − Σ value × 3^(i−1) mod 31, with 31 → 0 (GB 32100-2015).
 *
 * @param body the first 17 characters; more are ignored.
 * @throws RangeError when there are fewer than 17, or one is not of the code's alphabet.
 */
export function creditCodeCheckCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < 17; index += 1) {
    const value = ALPHABET.indexOf(body.charAt(index));
    if (body.charAt(index) === '' || value < 0) throw new RangeError('17 characters of the code alphabet are needed');
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Reads a unified social credit code (统一社会信用代码, GB 32100-2015) as people type it: full-width characters, spaces
 * and small letters are accepted.
 *
 * @returns the code with its division, or the first fault found: length, characters, check character.
 */
export function parseCreditCode(text: string): CreditCodeResult {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (code.length !== 18) return { ok: false, reason: 'length' };
  if (!WELL_FORMED.test(code)) return { ok: false, reason: 'characters' };
  if (creditCodeCheckCharacter(code) !== code.charAt(17)) return { ok: false, reason: 'check-character' };
  return { ok: true, value: { code, divisionCode: code.slice(2, 8) } };
}
