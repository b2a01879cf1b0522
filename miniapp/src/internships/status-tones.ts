import type { InternshipStatus } from '@qihang/shared/internships';
import type { Tone } from '../ui/tag';

/** Colour beside the words of a status: what waits for somebody stands out, what is over is grey. */
export const INTERNSHIP_TONES: Readonly<Record<InternshipStatus, Tone>> = {
  active: 'good',
  ended: 'warn',
  evaluated: 'warn',
  disputed: 'bad',
  closed: 'plain',
  cancelled: 'plain',
};
