import type { MentorTask } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { goTo, pageUrl } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { Tag, type Tone } from '../../ui/tag';

/** One trainee at the mentor's desk: what is to do, and the way there. `waiting` counts entries on the phone; `isNext`: it is the one to write for. */
export function DeskCard({ task, waiting, isNext }: { task: MentorTask; waiting: number; isNext: boolean }) {
  const { id, traineeName, postTitle, monthNumber, lastLoggedDay, monthsToSubmit } = task;
  const open = { id };
  return (
    <Box as="article" className="q-card">
      <Box className="q-spread">
        <Box as="h2">{traineeName}</Box>
        <Tap
          className="q-link"
          label={`查看${traineeName}的见习`}
          href={pageUrl('mentor/internship', open)}
          onTap={() => goTo('mentor/internship', open)}
        >
          查看
        </Tap>
      </Box>
      <Box>{monthNumber === null ? postTitle : `${postTitle}，第${monthNumber}个月`}</Box>
      <Box className="q-row">
        {tagsOf(task, waiting).map(({ tone, text }) => (
          <Tag key={text} tone={tone}>
            {text}
          </Tag>
        ))}
      </Box>
      <Box className="q-soft">{lastLoggedDay ? `已经记到${formatChineseDate(lastLoggedDay)}` : '还没有带教记录'}</Box>
      <Box className="q-row">
        <Button
          look={isNext ? 'main' : 'plain'}
          label={`给${traineeName}写记录`}
          onTap={() => goTo('mentor/entry', open)}
        >
          写记录
        </Button>
        {monthsToSubmit.length > 0 && (
          <Button look="plain" label={`提交${traineeName}的月份`} onTap={() => goTo('mentor/internship', open)}>
            提交月份
          </Button>
        )}
      </Box>
    </Box>
  );
}

/** Whether an entry is owed that is not even on the phone yet. */
export function needsWriting({ needsEntry, isLate }: MentorTask, waiting: number): boolean {
  return (needsEntry || isLate) && waiting === 0;
}

function tagsOf(task: MentorTask, waiting: number): { tone: Tone; text: string }[] {
  const { needsEntry, isLate, daysWithoutEntry, monthsToSubmit, conflicts } = task;
  const tags: { tone: Tone; text: string }[] = [];
  if (waiting > 0) tags.push({ tone: 'brand', text: `${waiting}条等待上传` });
  else if (isLate) tags.push({ tone: 'bad', text: `已有${daysWithoutEntry}天没有记录` });
  else if (needsEntry) tags.push({ tone: 'warn', text: '本月还没有记录' });
  else tags.push({ tone: 'good', text: '本月已记录' });
  if (monthsToSubmit.length > 0) tags.push({ tone: 'warn', text: `第${monthsToSubmit.join('、')}个月等待提交` });
  if (conflicts > 0) tags.push({ tone: 'bad', text: '有记录需要选择版本' });
  return tags;
}
