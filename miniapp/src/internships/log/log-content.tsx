import { type LogEntry, ratingLabels } from '@qihang/shared/internships';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { Tag } from '../../ui/tag';
import { exactText } from '../../ui/text';
import { periodText } from './period-text';
import { PhotoLinks } from './photo-links';

interface LogContentProps {
  internshipId: string;
  content: NonNullable<LogEntry['conflict']>;
  /** Tells photos of several entries on a page apart. */
  title: string;
  /** Names the days too, where nothing beside it does. */
  withPeriod?: boolean;
}

/** What a mentor says in an entry, in one of its versions. */
export function LogContent({ internshipId, content, title, withPeriod = false }: LogContentProps) {
  const { periodFrom, periodTo, tasks, attendedDays, ratings, comment, photoIds, writtenAt, clockWasWrong } = content;
  return (
    <>
      <Facts
        rows={[
          ['日期', withPeriod ? periodText(periodFrom, periodTo) : null],
          ['工作内容', tasks.map(({ text }) => text).join('\n')],
          ['出勤', attendedDays.length === 0 ? '没有出勤' : `${attendedDays.length}天（${shortDays(attendedDays)}）`],
          [
            '掌握程度',
            ratings.length === 0 ? null : ratings.map((it) => `${it.skill}：${ratingLabels[it.rating]}`).join('\n'),
          ],
          ['评语', comment === '' ? null : comment],
          ['记录时间', clockWasWrong ? exactText(content.receivedAt) : exactText(writtenAt)],
        ]}
      />
      {clockWasWrong && (
        <Box>
          <Tag tone="warn">手机时间不准，以收到的时间为准</Tag>
        </Box>
      )}
      <PhotoLinks internshipId={internshipId} photoIds={photoIds} title={title} />
    </>
  );
}

/** `12月1日、2日、3日`: the month only where it changes. */
function shortDays(days: readonly string[]): string {
  return days
    .map((day, at) => {
      const sameMonth = days[at - 1]?.slice(0, 7) === day.slice(0, 7);
      return `${sameMonth ? '' : `${Number(day.slice(5, 7))}月`}${Number(day.slice(8))}日`;
    })
    .join('、');
}
