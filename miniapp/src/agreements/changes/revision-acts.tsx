import { type Agreement, agreementChangeRoutes } from '@qihang/shared/agreements';
import { goTo } from '../../platform/navigation';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { useAgreementAct } from '../use-agreement';
import { useAskedAct } from '../use-asked-act';

const NOTE = { hint: '对方和人社部门会看到，最多 200 字', required: true };

/** Begins a new version for a material change, and leads to its steps. */
export function ReviseButton({ agreement }: { agreement: Agreement }) {
  const { id, acts } = agreement;
  const revise = useAgreementAct(agreementChangeRoutes.revise);
  const { asking, busy, failure, ask, close, run } = useAskedAct();
  if (!asking && !acts.includes('revise')) return null;
  const begin = (reason = '') =>
    run(async () => {
      const changed = await revise.act({ params: { id }, body: { reason } });
      goTo('host/agreement-draft', { id });
      return changed;
    }, '已开始起草新版本');
  return (
    <>
      <Button look="plain" onTap={ask}>
        修改协议内容
      </Button>
      {asking && (
        <ActSheet
          title="修改协议内容，需各方重新签字"
          text="会起草一个新版本。单位、见习人员和人社部门都重新签字以后新版本才生效；在那之前，现在的版本继续有效。只改联系方式、保险单号的，用“更正联系方式和保险单号”就行。"
          confirmLabel="开始起草新版本"
          note={{ label: '为什么要修改', ...NOTE }}
          busy={busy}
          failure={failure}
          onConfirm={(reason) => void begin(reason)}
          onClose={close}
        />
      )}
    </>
  );
}

/** Drops a new version that not everybody has signed yet. */
export function DropRevisionButton({ agreement }: { agreement: Agreement }) {
  const { id, acts, openVersion } = agreement;
  const drop = useAgreementAct(agreementChangeRoutes.dropRevision);
  const { asking, busy, failure, ask, close, run } = useAskedAct();
  if (!asking && !acts.includes('drop-revision')) return null;
  const confirm = (reason = '') => run(() => drop.act({ params: { id }, body: { reason } }), '已放弃修改');
  return (
    <>
      <Button look="plain" onTap={ask}>
        放弃修改
      </Button>
      {asking && (
        <ActSheet
          title="放弃这次修改？"
          text={`第 ${openVersion?.number ?? 2} 版不再签署，已有的签字不算数。现在有效的版本不受影响。`}
          confirmLabel="确认放弃"
          note={{ label: '原因', ...NOTE }}
          danger
          busy={busy}
          failure={failure}
          onConfirm={(reason) => void confirm(reason)}
          onClose={close}
        />
      )}
    </>
  );
}
