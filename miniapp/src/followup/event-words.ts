import { type FollowUpEvent, followUpResultLabels, followUpServiceLabels, type OwnCase } from '@qihang/shared/followup';
import { formatChineseDate } from '@qihang/shared/platform';

type Told = Pick<FollowUpEvent, 'kind' | 'by' | 'service' | 'servedOn' | 'result' | 'words' | 'nextStep'>;

const TITLES: Readonly<Record<FollowUpEvent['kind'], string>> = {
  opened: '登记了需要',
  taken: '接手跟进',
  passed: '转交',
  served: '提供服务',
  planned: '安排下一步',
  helped: '已解决',
  declined: '不再需要',
  lost: '联系不上',
  reopened: '重新跟进',
};

/** What happened, in a few words. */
export function eventTitle({ kind, service, servedOn, result }: Told): string {
  if (kind === 'served' && service !== null) {
    return `${followUpServiceLabels[service]}${servedOn === null ? '' : `（${formatChineseDate(servedOn)}）`}`;
  }
  return result === null ? TITLES[kind] : followUpResultLabels[result];
}

/** The words that go with it: what was written, what is next. */
export function eventText({ words, nextStep }: Told): string | undefined {
  const step = nextStep && `下一步：${nextStep.text}（${formatChineseDate(nextStep.on)}前）`;
  const parts = [words, step].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? undefined : parts.join('。').replace(/。。/g, '。');
}

/** How often the platform has pushed posts. */
export function pushedText({ times, lastOn }: OwnCase['pushed']): string {
  if (times === 0 || lastOn === null) return '有合适的新岗位时自动推送';
  return `已推送 ${times} 次，最近一次 ${formatChineseDate(lastOn)}`;
}
