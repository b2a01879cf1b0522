import { OfficerMonthList } from '../../internships/months/officer-month-list';
import { Page } from '../../ui/page';

/** 月度争议: months of the division that an officer has to decide. */
export default function MonthsPage() {
  return (
    <Page title="月度争议" needs={['officer']} desk>
      <OfficerMonthList />
    </Page>
  );
}
