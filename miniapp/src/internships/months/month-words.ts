import {
  type MonthEvent,
  type MonthFigures,
  type MonthStatus,
  type MonthSummary,
  monthEventLabels,
  monthPartLabels,
  monthStatus,
} from '@qihang/shared/internships';
import { formatChineseDate, formatYuanInWords } from '@qihang/shared/platform';
import type { Tone } from '../../ui/tag';

/** Who reads about a month. */
export type MonthViewer = 'trainee' | 'mentor' | 'host' | 'bureau';

const OWN_TURN: Readonly<Record<MonthViewer, Partial<Record<MonthStatus, string>>>> = {
  trainee: { submitted: '等待你确认', objected: '你有异议，等待答复' },
  mentor: { open: '等待您提交', 'stipend-due': '考勤已确认，等待您填写补助', objected: '见习人员有异议，等待您答复' },
  host: { open: '等待提交', 'stipend-due': '考勤已确认，等待您填写补助', objected: '见习人员有异议，等待您答复' },
  bureau: { objected: '见习人员有异议，等待处理' },
};

/** What state a month is in, in the reader's words. */
export function monthStateText(
  { status, isOver, isCorrectionAsked }: Pick<MonthSummary, 'status' | 'isOver' | 'isCorrectionAsked'>,
  viewer: MonthViewer,
): string {
  if (status === 'open' && !isOver) return '还没有结束';
  if (isCorrectionAsked) return '已确认，有更正申请';
  return OWN_TURN[viewer][status] ?? monthStatus.labels[status];
}

/** What waits for the reader stands out. */
export function monthTone(
  {
    status,
    isOver,
    isLate,
    isCorrectionAsked,
  }: Pick<MonthSummary, 'status' | 'isOver' | 'isLate' | 'isCorrectionAsked'>,
  viewer: MonthViewer,
): Tone {
  if (status === 'objected' || isLate) return 'bad';
  if (status === 'closed') return isCorrectionAsked ? 'warn' : 'good';
  return isOver && OWN_TURN[viewer][status] !== undefined ? 'warn' : 'plain';
}

/** The days of a month as people write them. */
export function daysOfMonthText({ from, to }: Pick<MonthSummary, 'from' | 'to'>): string {
  return `${formatChineseDate(from)}至${formatChineseDate(to)}`;
}

const SIDES: Readonly<Record<MonthEvent['by'], string>> = {
  trainee: '见习人员',
  mentor: '带教老师',
  host: '见习单位',
  bureau: '人社部门',
  platform: '系统',
};

/** Who did what, as the title of a line of the history. */
export function eventTitle({ by, kind, about }: MonthEvent): string {
  const parts = about.map((part) => monthPartLabels[part]).join('、');
  return `${SIDES[by]}：${monthEventLabels[kind]}${parts && `（${parts}）`}`;
}

/** The words of a step, and what it has changed. */
export function eventText({ text, before, after }: MonthEvent): string | undefined {
  const figures = after && (before ? changesText(before, after) : figuresText(after));
  return [text, figures].filter(Boolean).join('；') || undefined;
}

function figuresText({ attendedDays, stipendFen, stipendPaidOn }: MonthFigures): string {
  return `出勤${attendedDays.length}天，${stipendText(stipendFen, stipendPaidOn)}`;
}

function changesText(before: MonthFigures, after: MonthFigures): string {
  const added = after.attendedDays.filter((day) => !before.attendedDays.includes(day));
  const removed = before.attendedDays.filter((day) => !after.attendedDays.includes(day));
  const stipends = [before, after].map((figures) => stipendText(figures.stipendFen, figures.stipendPaidOn));
  const parts = [
    added.length > 0 ? `增加出勤：${added.map(formatChineseDate).join('、')}` : '',
    removed.length > 0 ? `去掉出勤：${removed.map(formatChineseDate).join('、')}` : '',
    stipends[0] === stipends[1] ? '' : `${stipends[0]} → ${stipends[1]}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('；') : '考勤和补助不变';
}

/** What was paid and when. */
export function stipendText(fen: number | null, paidOn: string | null): string {
  if (fen === null) return '补助还没有发放';
  return paidOn === null
    ? `补助${formatYuanInWords(fen)}`
    : `补助${formatYuanInWords(fen)}，${formatChineseDate(paidOn)}发放`;
}
