import { Card } from '../../ui/card';
import { LeaveList } from './leave-list';
import { TakeBackLeave } from './take-back-leave';

/** The trainee's requests for leave, and what can be taken back of them. */
export function MyLeaves({ internshipId }: { internshipId: string }) {
  return (
    <Card title="请假记录">
      <LeaveList
        internshipId={internshipId}
        acts={(leave) => <TakeBackLeave internshipId={internshipId} leave={leave} />}
      />
    </Card>
  );
}
