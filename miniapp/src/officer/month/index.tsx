import { DecideMonth } from '../../internships/months/decide-month-form';
import { MonthFacts, MonthHistory, MonthReportCard } from '../../internships/months/month-record';
import { OpenedMonth } from '../../internships/months/opened-month';
import { Page } from '../../ui/page';

/** 月度确认: one month of the officer's division, to settle an objection or to correct. */
export default function MonthPage() {
  return (
    <Page title="月度确认" needs={['officer']} desk narrow>
      <OpenedMonth list="officer/months" page="officer/internship">
        {(month) => (
          <>
            <MonthFacts month={month} viewer="bureau" />
            <MonthHistory month={month} />
            <DecideMonth month={month} />
            <MonthReportCard month={month} />
          </>
        )}
      </OpenedMonth>
    </Page>
  );
}
