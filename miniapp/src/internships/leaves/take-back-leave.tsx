import { canCancelLeave, internshipLeaveRoutes, type Leave } from '@qihang/shared/internships';
import { shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { useSend } from '../../platform/query';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { useAct } from '../use-act';
import { leaveText } from './leave-words';

/** The trainee withdraws an open request, or cancels leave that has not begun. */
export function TakeBackLeave({ internshipId, leave }: { internshipId: string; leave: Leave }) {
  const [asking, setAsking] = useState(false);
  const send = useSend(internshipLeaveRoutes.takeBack, [internshipLeaveRoutes.list]);
  const { busy, failure, run, clear } = useAct(internshipLeaveRoutes.list);
  const isOpen = leave.status === 'requested';
  if (!asking && !isOpen && !canCancelLeave(leave, shanghaiDate(new Date()))) return null;
  const [verb, done] = isOpen ? ['撤回', '已撤回'] : ['取消', '已取消'];
  const confirm = async () => {
    const sent = () => send.mutateAsync({ params: { id: internshipId, leaveId: leave.id } });
    if (await run(sent, done)) setAsking(false);
  };
  return (
    <>
      <Button
        look="plain"
        label={`${verb}${leaveText(leave)}`}
        onTap={() => {
          clear();
          setAsking(true);
        }}
      >
        {`${verb}请假`}
      </Button>
      {asking && (
        <ActSheet
          title={`${verb}这次请假？`}
          text={`${leaveText(leave)}。${verb}后会告诉带教老师和单位；还要请假的话，重新申请就行。`}
          confirmLabel={`确认${verb}`}
          busy={busy}
          failure={failure}
          onConfirm={() => void confirm()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
