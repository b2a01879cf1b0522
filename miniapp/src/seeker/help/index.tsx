import { AskForHelpForm } from '../../internships/help/ask-for-help-form';
import { HelpList } from '../../internships/help/help-list';
import { WHO_READS } from '../../internships/help/help-words';
import { OpenedInternship } from '../../internships/opened-internship';
import { NoticeBox } from '../../ui/notice-box';
import { Page } from '../../ui/page';

/** 求助: the trainee asks the bureau for help, and sees how earlier requests stand. */
export default function HelpPage() {
  return (
    <Page title="求助" lead={WHO_READS} needs={['seeker']}>
      <OpenedInternship list="seeker/internships">
        {({ id }) => (
          <>
            <NoticeBox title="有人身危险，先打 110；受伤或急病，先打 120" />
            <HelpList internshipId={id} title="我的求助" page="seeker/help-request" />
            <AskForHelpForm internshipId={id} />
          </>
        )}
      </OpenedInternship>
    </Page>
  );
}
