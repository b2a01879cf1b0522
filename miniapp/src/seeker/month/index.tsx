import { OpenedMonth } from '../../internships/months/opened-month';
import { TraineeMonth } from '../../internships/months/trainee-month';
import { Page } from '../../ui/page';

/** 月度确认: one month as its trainee sees it, to confirm or to object to, with the report. */
export default function MonthPage() {
  return (
    <Page title="月度确认" needs={['seeker']}>
      <OpenedMonth list="seeker/internships" page="seeker/internship">
        {(month) => <TraineeMonth month={month} />}
      </OpenedMonth>
    </Page>
  );
}
