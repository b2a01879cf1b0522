import type { FollowUpCase, FollowUpEvent } from '@qihang/shared/followup';
import { Card } from '../ui/card';
import { Timeline } from '../ui/timeline';
import { eventText, eventTitle } from './event-words';

function byWhom({ by, byName }: FollowUpEvent): string {
  if (by === 'officer') return byName ?? '经办人';
  return by === 'seeker' ? '本人' : '系统';
}

/** What was done for the person, the newest first. */
export function CaseHistory({ found }: { found: FollowUpCase }) {
  const events = found.events.map((event) => {
    const hidden = event.kind === 'served' && !event.shown ? '（本人看不到）' : '';
    return {
      key: event.id,
      title: `${eventTitle(event)} · ${byWhom(event)}${hidden}`,
      text: eventText(event),
      at: event.at,
    };
  });
  return (
    <Card title="服务记录">
      <Timeline label="服务记录" events={events} />
    </Card>
  );
}
