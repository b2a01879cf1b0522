import type { RegistryImport, RegistryImportStatus } from '@qihang/shared/registries';
import { ProgressBar } from '../ui/progress-bar';
import { Tag, type Tone } from '../ui/tag';

const STATES: Readonly<Record<RegistryImportStatus, { text: string; tone: Tone }>> = {
  queued: { text: '等待处理', tone: 'plain' },
  importing: { text: '正在读取', tone: 'brand' },
  matching: { text: '正在比对', tone: 'brand' },
  done: { text: '已完成', tone: 'good' },
  failed: { text: '没有完成', tone: 'bad' },
  cancelled: { text: '已取消', tone: 'plain' },
};

/** Where an import is, in a word. */
export function ImportTag({ status }: { status: RegistryImportStatus }) {
  const { text, tone } = STATES[status];
  return <Tag tone={tone}>{text}</Tag>;
}

/** Whether a worker still has to do something, so that the page should look again. */
export function isUnderWay(status: RegistryImportStatus): boolean {
  return status === 'queued' || status === 'importing' || status === 'matching';
}

/** How far the reading of the file has come. */
export function ImportProgress({ it }: { it: RegistryImport }) {
  if (!isUnderWay(it.status)) return null;
  const share = it.status === 'matching' ? 1 : it.bytesRead / Math.max(it.fileBytes, 1);
  const text = it.status === 'matching' ? '已读完，正在与报名人员比对' : `已读取 ${it.rowsRead.toLocaleString()} 行`;
  return <ProgressBar share={share} text={text} />;
}
