import { HostMonth } from '../../internships/months/host-month';
import { OpenedMonth } from '../../internships/months/opened-month';
import { Page } from '../../ui/page';

/** 月度确认: one month of an internship as its host sees it, to submit and to answer. */
export default function MonthPage() {
  return (
    <Page title="月度确认" needs={['host-agent']} desk narrow>
      <OpenedMonth list="host/internships" page="host/internship">
        {(month) => <HostMonth month={month} as="host" />}
      </OpenedMonth>
    </Page>
  );
}
