import { followUpRoutes } from '@qihang/shared/followup';
import { useState } from 'react';
import { explain } from '../platform/problem';
import { useSend } from '../platform/query';
import { ActSheet } from '../ui/act-sheet';
import { Button } from '../ui/button';
import { toast } from '../ui/toast';

/** The person tells that work is found: all help ends. */
export function FoundWork() {
  const [asking, setAsking] = useState(false);
  const tell = useSend(followUpRoutes.foundWork, [followUpRoutes.mine]);
  const send = async (words = '') => {
    // What went wrong stands in the sheet.
    const told = await tell.mutateAsync({ body: { words } }).catch(() => undefined);
    if (told === undefined) return;
    setAsking(false);
    toast('恭喜你找到工作');
  };
  return (
    <>
      <Button wide onTap={() => setAsking(true)}>
        我找到工作了
      </Button>
      {asking && (
        <ActSheet
          title="找到工作了？"
          text="登记后所有后续服务都会结束，不再推送岗位。以后需要时可以重新选择。"
          confirmLabel="确认已找到工作"
          note={{ label: '在哪里工作、做什么', hint: '经办人会看到' }}
          busy={tell.isPending}
          failure={tell.error ? explain(tell.error).message : undefined}
          onConfirm={(words) => void send(words)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
