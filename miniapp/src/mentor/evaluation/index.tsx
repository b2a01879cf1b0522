import { EvaluationPage } from '../../internships/ending/evaluation-page';
import { Page } from '../../ui/page';

/** 见习鉴定: the mentor judges how an internship went. */
export default function MentorEvaluationPage() {
  return (
    <Page title="见习鉴定" needs={['mentor']} desk narrow>
      <EvaluationPage list="mentor/internships" back="mentor/internship" />
    </Page>
  );
}
