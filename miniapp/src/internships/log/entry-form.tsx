import { INTERNSHIP_POLICY, type MentorTask } from '@qihang/shared/internships';
import { type LocalDate, valueOn } from '@qihang/shared/platform';
import { useState } from 'react';
import { useDraft } from '../../platform/drafts';
import { useUnsaved } from '../../platform/storage';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { ErrorSummary } from '../../ui/forms/error-summary';
import { TextAreaField } from '../../ui/forms/text-fields';
import { NoticeBox } from '../../ui/notice-box';
import { checkDraft, fieldOf } from './check-draft';
import { DayFields } from './day-fields';
import { copied, type EntryDraft, entryOf, goalsFor, isLoggedUp } from './entry-draft';
import { type EntryProblem, keepEntry, type WrittenEntry } from './pending-entries';
import { PhotoField } from './photo-field';
import { RatingFields } from './rating-fields';
import { TaskFields } from './task-fields';

const LABELS = {
  periodFrom: '开始日期',
  periodTo: '结束日期',
  tasks: '工作内容',
  attendedDays: '出勤',
  comment: '评语',
  photoIds: '照片',
};

interface EntryFormProps {
  task: MentorTask;
  /** Names the draft. */
  form: string;
  initial: EntryDraft;
  /** Of the internship's other entries, also of those that wait on the phone. */
  periods: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  /** What the server has refused it for. */
  problems: readonly EntryProblem[];
  today: LocalDate;
  /** What was written just before, for another trainee. */
  previous?: WrittenEntry;
  submitLabel: string;
  onSaved: (entry: WrittenEntry) => void;
}

/** One entry for one trainee, on one page; saved at every change, and kept on the phone until the server has it. */
export function EntryForm({ task, form, initial, periods, today, previous, onSaved, ...props }: EntryFormProps) {
  const draft = useDraft<EntryDraft>(form, 1, initial);
  const { values, change } = draft;
  const { last } = task;
  const [errors, setErrors] = useState<Record<string, string>>(() => byField(props.problems));
  const [attempt, setAttempt] = useState(0);
  const [isFull, setFull] = useState(false);
  const draftIsUnsaved = useUnsaved(({ names }) => names.includes('drafts'));
  const { photosPerEntry } = valueOn(INTERNSHIP_POLICY, today);
  const goals = goalsFor(task, values.periodFrom);
  const skills = [...new Set([...goals.map(({ skill }) => skill), ...Object.keys(values.ratings)])].filter(Boolean);
  const edit = (patch: Partial<EntryDraft>, ...fields: string[]) => {
    change(patch);
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !fields.includes(field))));
  };
  const save = () => {
    const entry = entryOf(values, task.id, new Date().toISOString());
    const found = checkDraft(entry, values.photos, task, periods, today);
    setErrors(found);
    setAttempt(attempt + 1);
    if (Object.keys(found).length > 0) return;
    const isSaved = keepEntry({ traineeName: task.traineeName, entry, photos: values.photos });
    setFull(!isSaved);
    if (!isSaved) return;
    draft.discard();
    onSaved(entry);
  };
  return (
    <>
      <ErrorSummary errors={errors} labels={LABELS} attempt={attempt} />
      {(isFull || draftIsUnsaved) && (
        <NoticeBox tone="bad" title="手机存储空间已满，还没有保存">
          请不要关闭这个页面。清理手机空间或删除不用的小程序、网页数据后，再点保存。
        </NoticeBox>
      )}
      {values.basedOn === 0 && isLoggedUp(task, periods, today) && (
        <NoticeBox title="已经记到今天">如需补充，请在见习详情里修改已有的记录。</NoticeBox>
      )}
      <Box className="q-row">
        {last && (
          <Button look="plain" onTap={() => edit(copied(last), 'tasks', 'ratings', 'comment')}>
            照上次填写
          </Button>
        )}
        {previous && (
          <Button look="plain" onTap={() => edit(fromPrevious(previous, goals), 'tasks', 'comment')}>
            照上一位填写
          </Button>
        )}
      </Box>
      <TaskFields
        goals={goals}
        chosen={values.goals}
        others={values.otherTasks}
        error={errors.tasks}
        onChange={(patch) => edit(patch, 'tasks')}
      />
      <DayFields
        values={values}
        errors={errors}
        onChange={(patch) => edit(patch, 'periodFrom', 'periodTo', 'attendedDays')}
      />
      <RatingFields skills={skills} value={values.ratings} onChange={(ratings) => edit({ ratings }, 'ratings')} />
      <TextAreaField
        name="comment"
        label="评语"
        hint="只有见习人员、单位和人社部门看得到"
        optional
        rows={3}
        maxLength={1_000}
        value={values.comment}
        error={errors.comment}
        onChange={(comment) => edit({ comment }, 'comment')}
      />
      <PhotoField
        value={values.photos}
        most={photosPerEntry}
        error={errors.photoIds}
        onChange={(photos) => edit({ photos }, 'photoIds')}
      />
      <Box className="q-bottom-bar">
        <Button wide onTap={save}>
          {props.submitLabel}
        </Button>
      </Box>
    </>
  );
}

function byField(problems: readonly EntryProblem[]): Record<string, string> {
  return Object.fromEntries(problems.map(({ path, message }) => [fieldOf(path), message]));
}

/** What was done is much the same for trainees of one post; goals are another plan's, so they are found by their words. */
function fromPrevious({ tasks, comment }: WrittenEntry, goals: MentorTask['goals']): Partial<EntryDraft> {
  const own = tasks.map(({ text }) => ({ goalId: goals.find((goal) => goal.text === text)?.id ?? null, text }));
  const { goals: chosen, otherTasks } = copied({ tasks: own, ratings: [], comment });
  return { goals: chosen, otherTasks, comment };
}
