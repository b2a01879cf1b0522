import { type Agreement, agreementRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { explain } from '../platform/problem';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { NoticeBox } from '../ui/notice-box';
import { momentText } from '../ui/text';
import { toast } from '../ui/toast';
import { actsFor, partyName } from './party-names';
import { useAgreementAct } from './use-agreement';

/** Reminds whose turn it is; between two reminders it says, to those who wait, when the next one is possible. */
export function RemindButton({ agreement }: { agreement: Agreement }) {
  const { id, acts, remindAgainAt, waitingFor, viewer } = agreement;
  const remind = useAgreementAct(agreementRoutes.remind);
  const [failure, setFailure] = useState<string>();
  const whom = waitingFor === null ? '对方' : partyName(waitingFor, viewer);
  const send = async () => {
    setFailure(undefined);
    await remind.act({ params: { id } }).then(
      () => toast(`已提醒${whom}`),
      (error: unknown) => setFailure(explain(error).message),
    );
  };
  const others = waitingFor !== null && waitingFor !== 'bureau' && !actsFor(viewer, waitingFor);
  if (remindAgainAt !== null && others)
    return <Box as="p" className="q-soft">{`已提醒过，${momentText(remindAgainAt)}后可以再次提醒。`}</Box>;
  if (!acts.includes('remind')) return null;
  return (
    <>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
      <Button look="plain" busy={remind.busy} onTap={() => void send()}>
        {`提醒${whom}`}
      </Button>
    </>
  );
}
