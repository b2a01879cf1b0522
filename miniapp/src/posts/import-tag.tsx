import type { PostImport } from '@qihang/shared/posts';
import { Tag, type Tone } from '../ui/tag';

const STATES: Readonly<Record<PostImport['status'], { text: string; tone: Tone }>> = {
  inspected: { text: '等待确认各列含义', tone: 'warn' },
  queued: { text: '等待处理', tone: 'plain' },
  running: { text: '正在导入', tone: 'brand' },
  done: { text: '已完成', tone: 'good' },
  failed: { text: '没有完成', tone: 'bad' },
};

/** Where an import of posts is, in a word. */
export function PostImportTag({ status }: { status: PostImport['status'] }) {
  const { text, tone } = STATES[status];
  return <Tag tone={tone}>{text}</Tag>;
}
