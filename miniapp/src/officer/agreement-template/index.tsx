import { OpenedTemplate } from '../../agreements/templates/opened-template';
import { usePageParams } from '../../platform/navigation';
import { Page } from '../../ui/page';

/** 模板详情: one template, to read or, as a draft, to write. */
export default function AgreementTemplatePage() {
  const { id = '' } = usePageParams<'id'>();
  return (
    <Page title="模板详情" needs={['officer']} desk>
      <OpenedTemplate id={id} />
    </Page>
  );
}
