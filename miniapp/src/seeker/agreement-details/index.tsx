import { DetailsForm } from '../../agreements/details/details-form';
import { OpenedAgreement } from '../../agreements/opened-agreement';
import { replaceWith } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import { toast } from '../../ui/toast';

/** 填写我的信息: the trainee's own part of an agreement that is being drafted. */
export default function AgreementDetailsPage() {
  const leave = (id: string) => replaceWith('seeker/agreement', { id });
  return (
    <Page title="填写我的信息" lead="这些内容会写进见习协议，签字前单位也能看到。" needs={['seeker']}>
      <OpenedAgreement list="seeker/agreements">
        {(agreement) =>
          agreement.acts.includes('fill-details') ? (
            <DetailsForm
              agreement={agreement}
              onSaved={() => {
                toast('已保存');
                leave(agreement.id);
              }}
            />
          ) : (
            <EmptyState title="现在不能修改" text="协议已经提交签署或者已经结束。需要改的，可以在协议页退回修改。">
              <Button onTap={() => leave(agreement.id)}>查看协议</Button>
            </EmptyState>
          )
        }
      </OpenedAgreement>
    </Page>
  );
}
