import { type Agreement, agreementRoutes } from '@qihang/shared/agreements';
import { ActSheet } from '../ui/act-sheet';
import { Button } from '../ui/button';
import { useAgreementAct } from './use-agreement';
import { useAskedAct } from './use-asked-act';

const ROUTES = {
  return: agreementRoutes.return,
  decline: agreementRoutes.decline,
  void: agreementRoutes.void,
} as const;

type ReasonedAct = keyof typeof ROUTES;

interface ActWords {
  label: string;
  title: string;
  text: string;
  confirmLabel: string;
  done: string;
  danger?: boolean;
}

const WORDS: Readonly<Record<ReasonedAct, ActWords>> = {
  return: {
    label: '退回修改',
    title: '退回修改这份协议？',
    text: '协议回到起草状态，这一版已有的签字不再算数。改好后由单位重新提交，各方再读再签。',
    confirmLabel: '确认退回',
    done: '已退回修改',
  },
  decline: {
    label: '拒绝签署',
    title: '拒绝签署这份协议？',
    text: '拒绝后协议作废，不能恢复。只是内容有问题的，可以退回修改。',
    confirmLabel: '确认拒绝',
    done: '已拒绝签署',
    danger: true,
  },
  void: {
    label: '作废协议',
    title: '作废这份协议？',
    text: '协议作废后不能恢复，对方会收到通知。',
    confirmLabel: '确认作废',
    done: '协议已作废',
    danger: true,
  },
};

/** Refusing a change leaves what is in force as it is. */
const DECLINE_CHANGE: Partial<ActWords> = {
  title: '拒绝这次变更？',
  text: '拒绝后不再变更，原来的协议继续有效。只是内容有问题的，可以退回修改。',
  done: '已拒绝这次变更',
};

/** What the reason is for: the other side and the officer read it. */
const NOTE = { label: '原因', hint: '对方和人社部门会看到，最多 200 字', required: true };

interface ReasonedActButtonProps {
  agreement: Agreement;
  act: ReasonedAct;
}

/** One act that takes a reason, offered only where `agreement.acts` allows it, and asked once more. */
export function ReasonedActButton({ agreement, act }: ReasonedActButtonProps) {
  const send = useAgreementAct(ROUTES[act]);
  const { asking, busy, failure, ask, close, run } = useAskedAct();
  const changes = act === 'decline' && agreement.currentVersion !== null;
  const { label, done, ...words } = { ...WORDS[act], ...(changes ? DECLINE_CHANGE : {}) };
  if (!asking && !agreement.acts.includes(act)) return null;
  const confirm = (reason = '') => run(() => send.act({ params: { id: agreement.id }, body: { reason } }), done);
  return (
    <>
      <Button look="plain" onTap={ask}>
        {label}
      </Button>
      {asking && (
        <ActSheet
          {...words}
          note={NOTE}
          busy={busy}
          failure={failure}
          onConfirm={(reason) => void confirm(reason)}
          onClose={close}
        />
      )}
    </>
  );
}
