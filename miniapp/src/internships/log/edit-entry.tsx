import { internshipRoutes, type MentorTask } from '@qihang/shared/internships';
import type { LocalDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { useDraft } from '../../platform/drafts';
import { goBackOr } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { ErrorState, Skeleton } from '../../ui/states';
import { draftOfPending, draftOfStored, type EntryDraft } from './entry-draft';
import { EntryForm } from './entry-form';
import { type EntryProblem, usePendingEntries } from './pending-entries';
import { useDesk } from './use-desk';
import { NobodyToWriteFor, useOtherPeriods, useSaved } from './write-row';

interface EditEntryProps {
  internshipId: string;
  /** Of the entry, which waits on the phone or is on the server. */
  entryKey: string;
}

/** Changes an entry of the mentor's own. */
export function EditEntry({ internshipId, entryKey }: EditEntryProps) {
  const { desk, error, refetch, today } = useDesk();
  const { waiting, refused } = usePendingEntries();
  // what is opened here stays here, also when it goes out meanwhile
  const [pending] = useState(() => [...waiting, ...refused].find(({ id }) => id === entryKey));
  const query = { key: entryKey };
  const stored = useGet(
    internshipRoutes.entries,
    { params: { id: internshipId }, query },
    { enabled: pending === undefined, staleMs: 0 },
  );
  const failure = (desk ? undefined : error) ?? (pending ? undefined : stored.error);
  if (failure) return <ErrorState error={failure} onRetry={() => void Promise.all([refetch(), stored.refetch()])} />;
  if (!desk || (!pending && stored.isPending)) return <Skeleton cards={3} />;
  const task = desk.items.find(({ id }) => id === internshipId);
  const entry = stored.data?.items[0];
  const initial = pending ? draftOfPending(pending) : entry?.mayEdit && draftOfStored(entry);
  if (!task || !initial) return <NobodyToWriteFor />;
  return <Opened task={task} initial={initial} problems={pending?.problems ?? []} today={today} />;
}

interface OpenedProps {
  task: MentorTask;
  initial: EntryDraft;
  problems: readonly EntryProblem[];
  today: LocalDate;
}

function Opened({ task, initial, problems, today }: OpenedProps) {
  const form = `log-entry/${initial.key}`;
  const draft = useDraft(form, 1, initial);
  const periods = useOtherPeriods(task, initial.key);
  const afterSaving = useSaved();
  const giveUp = () => {
    draft.discard();
    goBackOr('mentor/today');
  };
  return (
    <>
      <Box className="q-spread">
        <Box as="h2">{`修改：${task.traineeName}`}</Box>
        <Button look="plain" onTap={giveUp}>
          放弃修改
        </Button>
      </Box>
      <EntryForm
        task={task}
        form={form}
        initial={initial}
        periods={periods}
        problems={problems}
        today={today}
        submitLabel="保存修改"
        onSaved={() => afterSaving(true)}
      />
    </>
  );
}
