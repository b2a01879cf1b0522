import { useEffect } from 'react';
import { MentorDesk } from '../../internships/log/mentor-desk';
import { Page } from '../../ui/page';

/** A browser loads a page when it opens; for the one that is wanted without a network that would be too late. */
function loadEntryPage(): void {
  if (process.env.TARO_ENV === 'h5') void import('../entry/index').catch(() => undefined);
}

/** 今日带教: what the mentor has to do today. */
export default function TodayPage() {
  useEffect(loadEntryPage, []);
  return (
    <Page title="今日带教" needs={['mentor']} desk narrow>
      <MentorDesk />
    </Page>
  );
}
