import { type FollowUpRow, followUpResultLabels, followUpStatus } from '@qihang/shared/followup';
import { Tag } from '../ui/tag';
import { CASE_TONES } from './case-tones';

/** How a case stands; once it helped, what it came to. */
export function CaseStatusTag({ status, result }: Pick<FollowUpRow, 'status' | 'result'>) {
  return <Tag tone={CASE_TONES[status]}>{result ? followUpResultLabels[result] : followUpStatus.labels[status]}</Tag>;
}
