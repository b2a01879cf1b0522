import { type Agreement, agreementPaperRoutes } from '@qihang/shared/agreements';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { useAgreementAct } from '../use-agreement';
import { useAskedAct } from '../use-asked-act';

interface SubmitScansButtonProps {
  agreement: Agreement;
  /** Files that are chosen and not uploaded yet. */
  waiting: number;
}

/** Gives the uploads to the division's officers; says why it is not possible yet. */
export function SubmitScansButton({ agreement: { id, acts, paper }, waiting }: SubmitScansButtonProps) {
  const submit = useAgreementAct(agreementPaperRoutes.submitScans);
  const { asking, busy, failure, ask, close, run } = useAskedAct();
  const pages = (paper?.scans ?? []).reduce((sum, scan) => sum + scan.pages, 0);
  const possible = acts.includes('submit-scans') && waiting === 0 && pages > 0;
  const confirm = () => run(() => submit.act({ params: { id } }), '已提交核验');
  return (
    <>
      {!possible && (
        <Box as="p" className="q-soft">
          {waiting > 0 ? `还有 ${waiting} 个文件没有上传。` : '上传以后才能提交。'}
        </Box>
      )}
      <Button wide disabled={!possible} onTap={ask}>
        提交核验
      </Button>
      {asking && (
        <ActSheet
          title={`提交 ${pages} 页给人社部门核验？`}
          text="请确认页数齐全、签字盖章都看得清。提交后不能再增减；核验通过协议就生效，不符合的会退回并说明原因。"
          confirmLabel="确认提交"
          busy={busy}
          failure={failure}
          onConfirm={() => void confirm()}
          onClose={close}
        />
      )}
    </>
  );
}
