import type { AgreementStatus } from '@qihang/shared/agreements';
import type { Tone } from '../ui/tag';

/** Colour beside the words of a status: what waits for somebody stands out, what is over is grey. */
export const AGREEMENT_TONES: Readonly<Record<AgreementStatus, Tone>> = {
  draft: 'brand',
  signing: 'warn',
  'in-force': 'good',
  completed: 'plain',
  terminated: 'plain',
  voided: 'plain',
  lapsed: 'plain',
};
