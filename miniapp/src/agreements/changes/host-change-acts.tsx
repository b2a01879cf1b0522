import type { Agreement } from '@qihang/shared/agreements';
import { AmendButton } from './amend-button';
import { AnswerEnd } from './answer-end';
import { ChangeMentorButton } from './change-mentor-button';
import { ChangeSection } from './change-section';
import { RequestEndButton } from './request-end-button';
import { DropRevisionButton, ReviseButton } from './revision-acts';
import { WithdrawEndButton } from './withdraw-end-button';

/** What the host can change about an agreement now; nothing at all shows while there is nothing. */
export function HostChangeActs({ agreement }: { agreement: Agreement }) {
  return (
    <>
      <AnswerEnd agreement={agreement} />
      <ChangeSection
        agreement={agreement}
        acts={['amend-clerical', 'change-mentor', 'revise', 'drop-revision', 'request-end', 'withdraw-end']}
      >
        <AmendButton agreement={agreement} side="host" />
        <ChangeMentorButton agreement={agreement} />
        <ReviseButton agreement={agreement} />
        <DropRevisionButton agreement={agreement} />
        <RequestEndButton agreement={agreement} />
        <WithdrawEndButton agreement={agreement} />
      </ChangeSection>
    </>
  );
}
