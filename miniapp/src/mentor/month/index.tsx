import { HostMonth } from '../../internships/months/host-month';
import { OpenedMonth } from '../../internships/months/opened-month';
import { Page } from '../../ui/page';

/** 月度确认: one month of an internship as its mentor sees it, to submit and to answer. */
export default function MonthPage() {
  return (
    <Page title="月度确认" needs={['mentor']} desk narrow>
      <OpenedMonth list="mentor/internships" page="mentor/internship">
        {(month) => <HostMonth month={month} as="mentor" />}
      </OpenedMonth>
    </Page>
  );
}
