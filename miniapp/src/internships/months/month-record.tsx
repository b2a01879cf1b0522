import type { Month } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { Tag } from '../../ui/tag';
import { exactText } from '../../ui/text';
import { Timeline } from '../../ui/timeline';
import { PhotoLinks } from '../log/photo-links';
import {
  daysOfMonthText,
  eventText,
  eventTitle,
  type MonthViewer,
  monthStateText,
  monthTone,
  stipendText,
} from './month-words';

/** What the record of a month says. */
export function MonthFacts({ month, viewer }: { month: Month; viewer: MonthViewer }) {
  const { attendedDays, stipendFen, stipendPaidOn, leaveDays, dueOn, isLate } = month;
  const isSubmitted = month.status !== 'open';
  const unconfirmed = month.status === 'closed' ? '由人社部门认定' : '还没有确认';
  const confirmed = (at: string | null) => (at === null ? unconfirmed : exactText(at));
  return (
    <Card title={`第${month.number}个月的记录`}>
      <Facts
        rows={[
          [
            '状态',
            <Tag key="state" tone={monthTone(month, viewer)}>
              {monthStateText(month, viewer)}
            </Tag>,
          ],
          ['日期', daysOfMonthText(month)],
          ['办理期限', dueOn && month.isOver ? `${formatChineseDate(dueOn)}前${isLate ? '（已逾期）' : ''}` : null],
          ['带教记录', `${month.entries}条`],
          ['请假', leaveDays.length > 0 ? `${leaveDays.length}天` : null],
          ['出勤', isSubmitted ? `${attendedDays.length}天：${daysText(attendedDays)}` : null],
          ['补助', isSubmitted ? stipendText(stipendFen, stipendPaidOn).replace(/^补助/, '') : null],
          ['考勤确认', isSubmitted ? confirmed(month.attendanceConfirmedAt) : null],
          ['补助确认', isSubmitted ? confirmed(month.stipendConfirmedAt) : null],
        ]}
      />
      <PhotoLinks internshipId={month.internshipId} photoIds={month.proofPhotoIds} title="补助发放凭证" />
    </Card>
  );
}

/** The trainee's report, for whoever reads it. */
export function MonthReportCard({ month: { report } }: { month: Month }) {
  return (
    <Card title="月度小结">
      {report ? (
        <Facts
          rows={[
            ['本月做了什么', report.done],
            ['学到了什么', report.learned || null],
            ['有什么困难', report.difficulties || null],
            ['提交时间', exactText(report.writtenAt)],
          ]}
        />
      ) : (
        <Box className="q-soft">见习人员还没有写小结。</Box>
      )}
    </Card>
  );
}

/** How the record came about, newest first. */
export function MonthHistory({ month }: { month: Month }) {
  if (month.events.length === 0) return null;
  const events = [...month.events].reverse();
  const photoIds = [...new Set(events.filter(({ kind }) => kind === 'object').flatMap((event) => event.photoIds))];
  return (
    <Card title="办理过程">
      <Timeline
        label="办理过程"
        events={events.map((event) => ({
          key: event.id,
          title: eventTitle(event),
          text: eventText(event),
          at: event.at,
        }))}
      />
      {photoIds.length > 0 && <Box>异议的照片</Box>}
      <PhotoLinks internshipId={month.internshipId} photoIds={photoIds} title="异议的照片" />
    </Card>
  );
}

/** Days as numbers, each calendar month named once: `12月1、2日，1月4日`. */
function daysText(days: readonly string[]): string {
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  const parts = months.map((month) => {
    const numbers = days.filter((day) => day.startsWith(month)).map((day) => Number(day.slice(8)));
    return `${Number(month.slice(5))}月${numbers.join('、')}日`;
  });
  return parts.join('，') || '没有出勤';
}
