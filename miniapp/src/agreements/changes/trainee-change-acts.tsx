import type { Agreement } from '@qihang/shared/agreements';
import { AmendButton } from './amend-button';
import { AnswerEnd } from './answer-end';
import { ChangeSection } from './change-section';
import { RequestEndButton } from './request-end-button';
import { WithdrawEndButton } from './withdraw-end-button';

/** What the trainee can change about an agreement now; nothing at all shows while there is nothing. */
export function TraineeChangeActs({ agreement }: { agreement: Agreement }) {
  return (
    <>
      <AnswerEnd agreement={agreement} />
      <ChangeSection agreement={agreement} acts={['amend-clerical', 'request-end', 'withdraw-end']}>
        <AmendButton agreement={agreement} side="trainee" />
        <RequestEndButton agreement={agreement} />
        <WithdrawEndButton agreement={agreement} />
      </ChangeSection>
    </>
  );
}
