import type { Agreement } from '@qihang/shared/agreements';
import { TermsForm } from '../../agreements/drafting/terms-form';
import { OpenedAgreement } from '../../agreements/opened-agreement';
import { replaceWith, usePageParams } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 起草协议: the host's part of an agreement, step by step. Params: `id`, and `at=check` to begin with all answers. */
export default function AgreementDraftPage() {
  return (
    <Page title="起草协议" needs={['host-agent']} desk narrow>
      <OpenedAgreement list="host/agreements">{(agreement) => <Draft agreement={agreement} />}</OpenedAgreement>
    </Page>
  );
}

function Draft({ agreement }: { agreement: Agreement }) {
  const { at } = usePageParams<'at'>();
  const { id, acts, traineeName, postTitle, openVersion } = agreement;
  const open = () => replaceWith('host/agreement', { id });
  if (!acts.includes('fill-terms')) {
    return (
      <EmptyState title="这份协议现在不能修改" text="可能已经提交签署，或者对方刚刚处理过。">
        <Button onTap={open}>查看协议</Button>
      </EmptyState>
    );
  }
  const version = openVersion && openVersion.number > 1 ? ` · 第 ${openVersion.number} 版` : '';
  return (
    <>
      <Box as="p" className="q-soft">{`${traineeName} · ${postTitle}${version}`}</Box>
      <TermsForm agreement={agreement} atCheck={at === 'check'} onSent={open} />
    </>
  );
}
