import { type Visit, type VisitResult, visitCheckLabels } from '@qihang/shared/internships';
import type { Tone } from '../../ui/tag';

/** Colour beside the words of a result. */
export const RESULT_TONES: Readonly<Record<VisitResult, Tone>> = { fine: 'good', 'to-mend': 'warn', serious: 'bad' };

/** What was found wrong, in words; null: nothing was. */
export function wrongThings({ findings }: Pick<Visit, 'findings'>): string | null {
  return checksWith(findings, 'bad');
}

/** What nobody looked at, in words; null: everything was. */
export function unseenThings({ findings }: Pick<Visit, 'findings'>): string | null {
  return checksWith(findings, 'unseen');
}

function checksWith(findings: Visit['findings'], finding: 'bad' | 'unseen'): string | null {
  const names = Object.entries(visitCheckLabels).filter(
    ([check]) => findings[check as keyof typeof findings] === finding,
  );
  return names.length === 0 ? null : names.map(([, name]) => name).join('、');
}
