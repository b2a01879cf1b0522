import { internshipLeaveRoutes, type Leave } from '@qihang/shared/internships';
import { useState } from 'react';
import { useSend } from '../../platform/query';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { useAct } from '../use-act';
import { LeaveList } from './leave-list';
import { leaveText } from './leave-words';

type Answer = 'approve' | 'refuse';

const WORDS: Readonly<Record<Answer, { title: string; confirmLabel: string; done: string }>> = {
  approve: { title: '批准请假？', confirmLabel: '确认批准', done: '已批准' },
  refuse: { title: '不批准请假？', confirmLabel: '确认不批准', done: '已答复' },
};

/** Leave as mentor and host see it, with the answer to what is open. */
export function LeaveDesk({ internshipId }: { internshipId: string }) {
  return (
    <Card title="请假">
      <LeaveList
        internshipId={internshipId}
        acts={(leave) => <AnswerLeave internshipId={internshipId} leave={leave} />}
      />
    </Card>
  );
}

function AnswerLeave({ internshipId, leave }: { internshipId: string; leave: Leave }) {
  const [answer, setAnswer] = useState<Answer>();
  const send = useSend(internshipLeaveRoutes.answer, [internshipLeaveRoutes.list, internshipLeaveRoutes.waiting]);
  const { busy, failure, run, clear } = useAct(internshipLeaveRoutes.list);
  if (!answer && leave.status !== 'requested') return null;
  const choose = (chosen: Answer) => {
    clear();
    setAnswer(chosen);
  };
  const confirm = async (chosen: Answer, words = '') => {
    const input = { params: { id: internshipId, leaveId: leave.id }, body: { answer: chosen, words } };
    if (await run(() => send.mutateAsync(input), WORDS[chosen].done)) setAnswer(undefined);
  };
  return (
    <>
      <Box className="q-row">
        <Button label={`批准${leaveText(leave)}`} onTap={() => choose('approve')}>
          批准
        </Button>
        <Button look="plain" label={`不批准${leaveText(leave)}`} onTap={() => choose('refuse')}>
          不批准
        </Button>
      </Box>
      {answer && (
        <ActSheet
          title={WORDS[answer].title}
          text={leaveText(leave)}
          confirmLabel={WORDS[answer].confirmLabel}
          note={
            answer === 'approve'
              ? { label: '给见习人员的话', hint: '最多 200 字' }
              : { label: '不批准的原因', hint: '见习人员会看到，最多 200 字', required: true }
          }
          busy={busy}
          failure={failure}
          onConfirm={(words) => void confirm(answer, words)}
          onClose={() => setAnswer(undefined)}
        />
      )}
    </>
  );
}
