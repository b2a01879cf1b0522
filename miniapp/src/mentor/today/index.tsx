import { MentorDesk } from '../../internships/log/mentor-desk';
import { Page } from '../../ui/page';

/** 今日带教: what the mentor has to do today. */
export default function TodayPage() {
  return (
    <Page title="今日带教" needs={['mentor']} desk narrow>
      <MentorDesk />
    </Page>
  );
}
