import type { Agreement } from '@qihang/shared/agreements';
import { useState } from 'react';
import { StepUpForm } from '../../identity/step-up-form';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { ConfirmBox } from '../../ui/forms/choice';
import { NoticeBox } from '../../ui/notice-box';
import { Sheet } from '../../ui/sheet';
import { toast } from '../../ui/toast';
import { useWitnessing } from './use-witnessing';

/** Witnesses the one agreement of the page, when it is the bureau's turn. */
export function SignAsWitness({ agreement }: { agreement: Agreement }) {
  const { acts, contentHash } = agreement;
  const [open, setOpen] = useState(false);
  if (!open && (!acts.includes('sign') || contentHash === null)) return null;
  return (
    <>
      <Button onTap={() => setOpen(true)}>见证签字</Button>
      {open && contentHash !== null && (
        <SignSheet
          id={agreement.id}
          contentHash={contentHash}
          number={agreement.number}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface SignSheetProps {
  id: string;
  contentHash: string;
  number: string;
  onClose: () => void;
}

function SignSheet({ id, contentHash, number, onClose }: SignSheetProps) {
  const [checked, setChecked] = useState(false);
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<string>();
  const { busy, proving, failure, sign } = useWitnessing(([outcome]) => {
    if (outcome?.outcome !== 'signed') return setRefused(outcome?.message ?? '没有签署成功，请稍后再试。');
    toast('已见证签字');
    return onClose();
  });
  const send = () => {
    setRefused(undefined);
    void sign([{ id, contentHash }]);
  };
  const confirm = () => {
    setMissing(!checked);
    if (checked) send();
  };
  const problem = refused ?? failure;
  return (
    <Sheet open title="见证签字" onClose={onClose}>
      {problem && (
        <NoticeBox tone="bad" title="没有签署">
          {problem}
        </NoticeBox>
      )}
      <Box as="p">{`协议 ${number}。各方签字完成，协议随即生效。`}</Box>
      {proving ? (
        <StepUpForm before="见证签字" onDone={send} />
      ) : (
        <>
          <ConfirmBox
            name="witness-checked"
            label="我已阅读并核对这份协议，代表人社部门见证签字。"
            error={missing && !checked ? '请先核对并勾选' : undefined}
            value={checked}
            onChange={setChecked}
          />
          <Button wide busy={busy} busyText="正在签署…" onTap={confirm}>
            确认签字
          </Button>
        </>
      )}
    </Sheet>
  );
}
