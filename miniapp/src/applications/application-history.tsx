import type { Application } from '@qihang/shared/applications';
import { Card } from '../ui/card';
import { Timeline } from '../ui/timeline';

interface ApplicationHistoryProps {
  /** Oldest first. */
  history: Application['history'];
  /** What the reader is told of a status. */
  labels: Readonly<Record<Application['status'], string>>;
}

/** Everything that happened to an application, newest first, with the words that were sent along. */
export function ApplicationHistory({ history, labels }: ApplicationHistoryProps) {
  const events = history.map(({ status, at, note }, index) => ({
    key: `${index}-${at}`,
    title: labels[status],
    text: note ? `留言：${note}` : undefined,
    at,
  }));
  return (
    <Card title="进度">
      <Timeline label="进度" events={events.reverse()} />
    </Card>
  );
}
