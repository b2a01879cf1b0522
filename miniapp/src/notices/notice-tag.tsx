import { type Notice, noticeStatus } from '@qihang/shared/notices';
import { Tag, type Tone } from '../ui/tag';

const TONES: Readonly<Record<Notice['status'], Tone>> = {
  draft: 'plain',
  scheduled: 'brand',
  sending: 'brand',
  sent: 'good',
  cancelled: 'plain',
};

/** Where a notice is, in a word. */
export function NoticeTag({ status }: { status: Notice['status'] }) {
  return <Tag tone={TONES[status]}>{noticeStatus.labels[status]}</Tag>;
}
