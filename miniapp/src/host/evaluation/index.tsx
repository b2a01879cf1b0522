import { EvaluationPage } from '../../internships/ending/evaluation-page';
import { Page } from '../../ui/page';

/** 见习鉴定: the host judges how an internship went, where there is no mentor any more. */
export default function HostEvaluationPage() {
  return (
    <Page title="见习鉴定" needs={['host-agent']} desk narrow>
      <EvaluationPage list="host/internships" back="host/internship" />
    </Page>
  );
}
