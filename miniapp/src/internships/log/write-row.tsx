import type { MentorTask } from '@qihang/shared/internships';
import type { LocalDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { newUuid } from '../../platform/ids';
import { goBackOr, replaceWith } from '../../platform/navigation';
import { useNetwork } from '../../platform/network';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { focusOn } from '../../ui/dom/focus';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { toast } from '../../ui/toast';
import { Chips } from './chips';
import { newDraft } from './entry-draft';
import { EntryForm } from './entry-form';
import { usePendingEntries, type WrittenEntry } from './pending-entries';
import { sendEntries } from './send-entries';
import { useDesk } from './use-desk';

const HEADING = 'entry-heading';

/** Entries for several trainees, one after the other. `ids` are those of the internships to begin with. */
export function WriteRow({ ids }: { ids: readonly string[] }) {
  const { desk, error, refetch, today } = useDesk();
  const [row, setRow] = useState(ids);
  const [at, setAt] = useState(0);
  const [previous, setPrevious] = useState<WrittenEntry>();
  const afterSaving = useSaved();
  if (!desk) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton cards={3} />;
  const task = desk.items.find(({ id }) => id === row[at]);
  if (!task) return <NobodyToWriteFor />;
  const others = desk.items.filter(({ id }) => !row.slice(0, at + 1).includes(id));
  const isLast = at === row.length - 1;
  const onSaved = (entry: WrittenEntry) => {
    afterSaving(isLast);
    if (isLast) return;
    setPrevious(entry);
    setAt(at + 1);
    focusOn(HEADING);
  };
  return (
    <>
      <Box as="h2" id={HEADING} focusable>
        {row.length > 1 ? `${task.traineeName}（第${at + 1}位，共${row.length}位）` : task.traineeName}
      </Box>
      {others.length > 0 && (
        <Chips
          name="row"
          label="接着写"
          optional
          options={others.map(({ id, traineeName }) => ({ value: id, label: traineeName }))}
          chosen={row.slice(at + 1)}
          onToggle={(id) => setRow(row.includes(id) ? row.filter((other) => other !== id) : [...row, id])}
        />
      )}
      <NewEntry
        key={task.id}
        task={task}
        today={today}
        previous={previous}
        submitLabel={isLast ? '保存' : '保存，写下一位'}
        onSaved={onSaved}
      />
    </>
  );
}

interface NewEntryProps {
  task: MentorTask;
  today: LocalDate;
  previous?: WrittenEntry;
  submitLabel: string;
  onSaved: (entry: WrittenEntry) => void;
}

function NewEntry({ task, today, ...props }: NewEntryProps) {
  const periods = useOtherPeriods(task);
  const [initial] = useState(() => newDraft(newUuid(), task, periods, today));
  return (
    <EntryForm
      task={task}
      form={`log-entry/${task.id}`}
      initial={initial}
      periods={periods}
      problems={[]}
      today={today}
      {...props}
    />
  );
}

/** Days of the internship's entries on the server and on the phone, except those of one key. */
export function useOtherPeriods({ id, periods }: Pick<MentorTask, 'id' | 'periods'>, key?: string) {
  const { waiting, refused } = usePendingEntries();
  const pending = [...waiting, ...refused]
    .filter(({ entry }) => entry.internshipId === id)
    .map(({ entry }) => ({ key: entry.key, from: entry.periodFrom, to: entry.periodTo }));
  const onPhone = new Set(pending.map((period) => period.key));
  // what is changed on the phone counts as it is there
  return [...periods.filter((period) => !onPhone.has(period.key)), ...pending].filter((period) => period.key !== key);
}

/** What follows when an entry is safe on the phone. @returns takes whether the mentor is done here */
export function useSaved(): (isDone: boolean) => void {
  const online = useNetwork((state) => state.online);
  return (isDone) => {
    void sendEntries();
    toast(online ? '已保存，正在上传' : '已保存在手机上，联网后自动上传');
    if (isDone) goBackOr('mentor/today');
  };
}

/** Says that there is no such trainee at the mentor's desk. */
export function NobodyToWriteFor() {
  return (
    <EmptyState title="现在不能为这位见习人员写记录" text="可能换了带教老师，或者见习结束已超过补写期限。">
      <Button onTap={() => replaceWith('mentor/today')}>返回今日带教</Button>
    </EmptyState>
  );
}
