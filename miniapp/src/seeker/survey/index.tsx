import { OpenedInternship } from '../../internships/opened-internship';
import { Survey } from '../../internships/surveys/survey-form';
import { Page } from '../../ui/page';

/** 评价单位: the trainee says what the host is like, midway and at the end. */
export default function SurveyPage() {
  return (
    <Page title="评价单位" lead="单位和带教老师看不到，人社部门只看汇总。" needs={['seeker']}>
      <OpenedInternship list="seeker/internships">{({ id }) => <Survey internshipId={id} />}</OpenedInternship>
    </Page>
  );
}
