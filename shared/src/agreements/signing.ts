import { z } from 'zod';
import { codesOf } from '../platform/enum';
import type { Role } from '../platform/roles';

/** Who signs, in the order of signing (domain, §6). The guardian signs for trainees of 16 and 17 only. */
export const partyLabels = {
  host: '见习单位',
  guardian: '监护人',
  trainee: '见习人员',
  bureau: '人社部门（见证）',
} as const;
export const partySchema = z.enum(codesOf(partyLabels));
export type Party = z.infer<typeof partySchema>;

const ORDER = codesOf(partyLabels);

/** How identity was proved at a signature. */
export const signingMethodLabels = {
  code: '手机验证码（绑定本协议文本）',
  'guardian-code': '监护人手机验证码（绑定本协议文本）',
  'step-up': '工作人员验证码二次验证',
  paper: '纸质签署，工作人员核验',
} as const;
export const signingMethodSchema = z.enum(codesOf(signingMethodLabels));
export type SigningMethod = z.infer<typeof signingMethodSchema>;

/** The role that signs for a party; a guardian signs on the trainee's phone. */
export const PARTY_ROLES: Readonly<Record<Party, Role>> = {
  host: 'host-agent',
  guardian: 'seeker',
  trainee: 'seeker',
  bureau: 'officer',
};

/** @returns the parties of an agreement in the order of signing */
export function partiesOf(needsGuardian: boolean): Party[] {
  return ORDER.filter((party) => party !== 'guardian' || needsGuardian);
}

/**
 * @param signed parties that have signed this version
 * @returns whose turn it is, or null when all have signed
 */
export function nextParty(signed: readonly Party[], needsGuardian: boolean): Party | null {
  return partiesOf(needsGuardian).find((party) => !signed.includes(party)) ?? null;
}

const coordinate = z.int().min(0).max(1000);

/**
 * A handwritten signature as strokes, each a list x, y, x, y, … in thousandths of the pad's width and height: small, the same
 * on every phone, and sharp in print.
 */
export const drawingSchema = z.object({
  strokes: z
    .array(z.array(coordinate).min(4).max(2_000))
    .min(1, '请先手写签名')
    .max(100)
    .refine((strokes) => strokes.every(({ length }) => length % 2 === 0), '签名数据不完整，请重写')
    .refine((strokes) => strokes.reduce((sum, { length }) => sum + length, 0) <= 8_000, '签名笔画太多，请重写'),
  /** Height of the pad divided by its width. */
  ratio: z.number().min(0.2).max(2),
});
export type Drawing = z.infer<typeof drawingSchema>;
