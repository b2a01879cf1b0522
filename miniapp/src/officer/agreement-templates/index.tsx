import { TemplateList } from '../../agreements/templates/template-list';
import { Page } from '../../ui/page';

/** 协议模板: the texts that agreements are made with. */
export default function AgreementTemplatesPage() {
  return (
    <Page
      title="协议模板"
      lead="见习协议的文本，由省级人社部门起草和发布。已发布的文字不会再变，正在签署的协议不受新文本影响。"
      needs={['officer']}
      desk
    >
      <TemplateList />
    </Page>
  );
}
