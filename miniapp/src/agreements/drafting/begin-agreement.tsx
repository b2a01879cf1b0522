import { agreementRoutes } from '@qihang/shared/agreements';
import { applicationRoutes } from '@qihang/shared/applications';
import { goTo } from '../../platform/navigation';
import { explain } from '../../platform/problem';
import { useSend } from '../../platform/query';
import { Button } from '../../ui/button';
import { NoticeBox } from '../../ui/notice-box';

interface BeginAgreementProps {
  applicationId: string;
  /** Tells the buttons of a list apart. */
  name: string;
  /** True when there is an agreement already: the button then only leads to it. */
  begun?: boolean;
}

const STALE = [applicationRoutes.received, applicationRoutes.applicant, applicationRoutes.counts, agreementRoutes.list];

/** Begins the agreement of an accepted application, or opens the one there is: asking twice answers the first. */
export function BeginAgreement({ applicationId, name, begun = false }: BeginAgreementProps) {
  const open = useSend(agreementRoutes.open, STALE);
  const begin = async () => {
    const agreement = await open.mutateAsync({ body: { applicationId } }).catch(() => null);
    if (!agreement) return;
    goTo(agreement.acts.includes('fill-terms') && !begun ? 'host/agreement-draft' : 'host/agreement', {
      id: agreement.id,
    });
  };
  const label = begun ? '查看协议' : '起草协议';
  return (
    <>
      {open.error && (
        <NoticeBox tone="bad" title="没有成功">
          {explain(open.error).message}
        </NoticeBox>
      )}
      <Button busy={open.isPending} label={`${label}：${name}`} onTap={() => void begin()}>
        {label}
      </Button>
    </>
  );
}
