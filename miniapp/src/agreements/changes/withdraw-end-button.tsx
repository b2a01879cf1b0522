import { type Agreement, agreementChangeRoutes } from '@qihang/shared/agreements';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { useAgreementAct } from '../use-agreement';
import { useAskedAct } from '../use-asked-act';

/** Withdraws the own request for an early end. */
export function WithdrawEndButton({ agreement }: { agreement: Agreement }) {
  const withdraw = useAgreementAct(agreementChangeRoutes.withdrawEnd);
  const { asking, busy, failure, ask, close, run } = useAskedAct();
  if (!asking && !agreement.acts.includes('withdraw-end')) return null;
  const confirm = () => run(() => withdraw.act({ params: { id: agreement.id } }), '已撤回申请');
  return (
    <>
      <Button look="plain" onTap={ask}>
        撤回提前终止申请
      </Button>
      {asking && (
        <ActSheet
          title="撤回提前终止的申请？"
          text="撤回后协议照常履行，对方会收到通知。以后仍然可以再申请。"
          confirmLabel="确认撤回"
          busy={busy}
          failure={failure}
          onConfirm={() => void confirm()}
          onClose={close}
        />
      )}
    </>
  );
}
