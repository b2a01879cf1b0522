import { type Agreement, agreementPaperRoutes } from '@qihang/shared/agreements';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { useAgreementAct } from '../use-agreement';
import { useAskedAct } from '../use-asked-act';

/** Lets this version be signed on paper, as long as nobody has signed it electronically. */
export function ChoosePaperButton({ agreement }: { agreement: Agreement }) {
  const choose = useAgreementAct(agreementPaperRoutes.choosePaper);
  const { asking, busy, failure, ask, close, run } = useAskedAct();
  if (!asking && !agreement.acts.includes('choose-paper')) return null;
  const confirm = (reason = '') =>
    run(() => choose.act({ params: { id: agreement.id }, body: { reason } }), '已改为纸质签署');
  return (
    <>
      <Button look="plain" onTap={ask}>
        改为纸质签署
      </Button>
      {asking && (
        <ActSheet
          title="改为纸质签署？"
          text="需要打印协议，由单位盖章、见习人员签字（未满 18 周岁的，监护人也要签字），再拍照上传，由人社部门核验。核验通过协议才生效。能用手机签字的，不用选这个。"
          confirmLabel="确认改为纸质签署"
          note={{ label: '为什么用纸质签署', hint: '如“见习人员暂时没有手机”，最多 200 字', required: true }}
          busy={busy}
          failure={failure}
          onConfirm={(reason) => void confirm(reason)}
          onClose={close}
        />
      )}
    </>
  );
}
