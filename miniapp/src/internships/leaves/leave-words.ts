import { type Leave, type LeaveStatus, leaveKindLabels } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import type { Tone } from '../../ui/tag';

/** Colour beside the words of a status. */
export const LEAVE_TONES: Readonly<Record<LeaveStatus, Tone>> = {
  requested: 'warn',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'plain',
  cancelled: 'plain',
};

/** @returns as `病假：2026年12月14日至2026年12月15日` */
export function leaveText({ kind, from, to }: Pick<Leave, 'kind' | 'from' | 'to'>): string {
  const days = from === to ? formatChineseDate(from) : `${formatChineseDate(from)}至${formatChineseDate(to)}`;
  return `${leaveKindLabels[kind]}：${days}`;
}
