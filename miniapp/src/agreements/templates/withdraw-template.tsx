import { type AgreementTemplate, agreementTemplateRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { explain } from '../../platform/problem';
import { keepReply, useSend } from '../../platform/query';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { toast } from '../../ui/toast';

/** Throws a draft away, or takes a published template back before its first day. */
export function WithdrawTemplate({ template, onDone }: { template: AgreementTemplate; onDone?: () => void }) {
  const withdraw = useSend(agreementTemplateRoutes.withdraw, [agreementTemplateRoutes.list]);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string>();
  const isDraft = template.status === 'draft';
  const confirm = async () => {
    setFailure(undefined);
    try {
      const params = { id: template.id };
      const withdrawn = await withdraw.mutateAsync({ params });
      setAsking(false);
      onDone?.();
      toast(isDraft ? '草稿已作废' : '已撤回');
      keepReply(agreementTemplateRoutes.get, { params }, withdrawn);
    } catch (error) {
      setFailure(explain(error).message);
    }
  };
  return (
    <>
      <Button look="plain" onTap={() => setAsking(true)}>
        {isDraft ? '作废草稿' : '撤回，不施行'}
      </Button>
      {asking && (
        <ActSheet
          title={isDraft ? '作废这份草稿？' : '撤回这一版？'}
          text={isDraft ? '作废后不能再改，也不能发布。' : '撤回后这一版不会施行，继续使用现在的文本。'}
          confirmLabel={isDraft ? '作废' : '撤回'}
          danger
          busy={withdraw.isPending}
          failure={failure}
          onConfirm={() => void confirm()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
