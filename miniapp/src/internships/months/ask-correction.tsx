import { internshipMonthRoutes, type Month } from '@qihang/shared/internships';
import { useState } from 'react';
import { explain } from '../../platform/problem';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { NoticeBox } from '../../ui/notice-box';
import { toast } from '../../ui/toast';
import { useMonthAct } from './month-act';

/** A party asks the officers to correct a closed month. */
export function AskCorrection({ month }: { month: Month }) {
  const [open, setOpen] = useState(false);
  const ask = useMonthAct(internshipMonthRoutes.askCorrection);
  if (month.status !== 'closed') return null;
  if (month.isCorrectionAsked) return <NoticeBox title="已申请更正">等待人社部门处理，处理前记录保持不变。</NoticeBox>;
  const send = async (text = '') => {
    const { internshipId: id, number, revision } = month;
    await ask.mutateAsync({ params: { id, number }, body: { revision, text } });
    setOpen(false);
    toast('已申请更正');
  };
  return (
    <>
      <Button look="plain" onTap={() => setOpen(true)}>
        记录有误，申请更正
      </Button>
      {open && (
        <ActSheet
          title="申请更正本月的记录"
          text="本月已确认，只有人社部门可以更正。对方会知道有这个申请。"
          confirmLabel="提交申请"
          note={{ label: '哪里有误，应该是什么', required: true }}
          busy={ask.isPending}
          failure={ask.error ? explain(ask.error).message : undefined}
          onConfirm={(text) => void send(text).catch(() => undefined)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
