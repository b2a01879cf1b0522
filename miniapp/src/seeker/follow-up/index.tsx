import { OwnFollowUp } from '../../followup/own-follow-up';
import { Page } from '../../ui/page';

/** 后续服务: the help that the person is given after the internship. */
export default function FollowUpPage() {
  return (
    <Page title="后续服务" needs={['seeker']}>
      <OwnFollowUp />
    </Page>
  );
}
