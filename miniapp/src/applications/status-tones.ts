import type { ApplicationStatus } from '@qihang/shared/applications';
import type { Tone } from '../ui/tag';

/** Colour beside the words of a status: what waits for somebody stands out, what is over is grey. */
export const APPLICATION_TONES: Readonly<Record<ApplicationStatus, Tone>> = {
  sent: 'brand',
  viewed: 'brand',
  invited: 'warn',
  offered: 'warn',
  accepted: 'good',
  agreement: 'good',
  finished: 'plain',
  declined: 'plain',
  withdrawn: 'plain',
  lapsed: 'plain',
};
