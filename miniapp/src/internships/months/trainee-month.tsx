import type { Month } from '@qihang/shared/internships';
import { shanghaiDate } from '@qihang/shared/platform';
import { Card } from '../../ui/card';
import { AskCorrection } from './ask-correction';
import { ConfirmMonthForm } from './confirm-month-form';
import { MonthFacts, MonthHistory, MonthReportCard } from './month-record';
import { ReportForm } from './report-form';

/** One month as its trainee sees it: what is to be confirmed, the report, then how it came about. */
export function TraineeMonth({ month }: { month: Month }) {
  const writes = month.status !== 'closed' && month.from <= shanghaiDate(new Date());
  const answers = month.status === 'submitted' || month.status === 'stipend-due';
  return (
    <>
      <MonthFacts month={month} viewer="trainee" />
      {answers && (
        <Card title={month.status === 'submitted' ? '请核对并确认' : '等待单位发放补助'}>
          <ConfirmMonthForm month={month} />
        </Card>
      )}
      {writes ? <ReportForm key={month.report?.revision ?? 0} month={month} /> : <MonthReportCard month={month} />}
      <AskCorrection month={month} />
      <MonthHistory month={month} />
    </>
  );
}
