import { useEffect } from 'react';
import { MentorDesk } from '../../internships/log/mentor-desk';
import { Page } from '../../ui/page';
import { loadEntryPage } from '../load-entry-page';

/** 今日带教: what the mentor has to do today. */
export default function TodayPage() {
  useEffect(loadEntryPage, []);
  return (
    <Page title="今日带教" needs={['mentor']} desk narrow>
      <MentorDesk />
    </Page>
  );
}
