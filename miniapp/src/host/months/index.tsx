import { WaitingMonths } from '../../internships/months/waiting-months';
import { Page } from '../../ui/page';

/** 待办月份: all months that wait for the host, one after the other. */
export default function MonthsPage() {
  return (
    <Page title="待办月份" lead="提交考勤和补助，答复异议，补填补助" needs={['host-agent']} desk>
      <WaitingMonths as="host" />
    </Page>
  );
}
