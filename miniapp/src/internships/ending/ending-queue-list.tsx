import { endingQueueLabels, internshipEndingRoutes } from '@qihang/shared/internships';
import { codesOf } from '@qihang/shared/platform';
import { useState } from 'react';
import { usePages } from '../../platform/query';
import { SelectField } from '../../ui/forms/text-fields';
import { InfiniteList } from '../../ui/lists';
import { EmptyState } from '../../ui/states';
import { InternshipCard } from '../internship-card';

const QUEUES = codesOf(endingQueueLabels);
const OPTIONS = QUEUES.map((value) => ({ value, label: endingQueueLabels[value] }));

/** What waits for an officer after the end of internships, one kind at a time. */
export function EndingQueueList() {
  const [queue, setQueue] = useState(QUEUES[0]);
  const pages = usePages(internshipEndingRoutes.queue, { query: { queue } });
  return (
    <>
      <SelectField
        name="queue"
        label="事项"
        options={OPTIONS}
        value={queue}
        onChange={(chosen) => setQueue(QUEUES.find((code) => code === chosen) ?? QUEUES[0])}
      />
      <InfiniteList
        pages={pages}
        keyOf={({ id }) => id}
        render={(internship) => <InternshipCard internship={internship} page="officer/internship" viewer="others" />}
        empty={<EmptyState title="没有待处理的事项" text="有新的异议时，会出现在这里。" />}
        label={endingQueueLabels[queue]}
      />
    </>
  );
}
