import { MyLeaves } from '../../internships/leaves/my-leaves';
import { RequestLeaveForm } from '../../internships/leaves/request-leave-form';
import { OpenedInternship } from '../../internships/opened-internship';
import { NoticeBox } from '../../ui/notice-box';
import { Page } from '../../ui/page';

/** 请假: the trainee asks for leave, and sees what became of earlier requests. */
export default function LeavePage() {
  return (
    <Page title="请假" lead="带教老师或单位批准后生效；批准的假会记入当月考勤。" needs={['seeker']}>
      <OpenedInternship list="seeker/internships">
        {(internship) => (
          <>
            {internship.status === 'active' ? (
              <RequestLeaveForm internship={internship} />
            ) : (
              <NoticeBox title="见习已经结束，不能再请假" />
            )}
            <MyLeaves internshipId={internship.id} />
          </>
        )}
      </OpenedInternship>
    </Page>
  );
}
