import type { DueState, FollowUpStatus } from '@qihang/shared/followup';
import type { Tone } from '../ui/tag';

/** Colour beside the words of a status. */
export const CASE_TONES: Readonly<Record<FollowUpStatus, Tone>> = {
  open: 'warn',
  'in-progress': 'brand',
  helped: 'good',
  declined: 'plain',
  unreachable: 'bad',
};

/** Colour beside a day that something is due on. */
export const DUE_TONES: Readonly<Record<DueState, Tone>> = { overdue: 'bad', today: 'warn', later: 'plain' };
