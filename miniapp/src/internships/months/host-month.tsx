import type { Month } from '@qihang/shared/internships';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NoticeBox } from '../../ui/notice-box';
import { AskCorrection } from './ask-correction';
import { MonthFacts, MonthHistory, MonthReportCard } from './month-record';
import { eventText } from './month-words';
import { PayMonthForm } from './pay-month-form';
import { SubmitMonthForm } from './submit-month-form';
import { NextMonth } from './waiting-months';

/** One month as the mentor or the host sees it: what is to be done, then what there is. */
export function HostMonth({ month, as }: { month: Month; as: 'mentor' | 'host' }) {
  const [isDone, setDone] = useState(false);
  const [isMending, setMending] = useState(false);
  const done = () => {
    setDone(true);
    setMending(false);
  };
  const objection = month.events.filter(({ kind }) => kind === 'object').at(-1);
  const submits = month.status === 'objected' || (month.status === 'open' && month.isOver) || isMending;
  return (
    <>
      {isDone && <NextMonth as={as} done={`${month.internshipId} ${month.number}`} />}
      {month.status === 'objected' && objection && (
        <NoticeBox tone="bad" title="见习人员有异议">
          {eventText(objection)}
        </NoticeBox>
      )}
      {month.status === 'open' && !month.isOver && (
        <NoticeBox title="本月还没有结束">结束后在这里提交考勤和补助，由见习人员确认。</NoticeBox>
      )}
      {submits && (
        <Card title={month.status === 'objected' ? '核实后重新提交' : '提交考勤和补助'}>
          <SubmitMonthForm key={month.revision} month={month} onDone={done} />
        </Card>
      )}
      {month.status === 'stipend-due' && (
        <Card title="填写补助发放情况">
          <PayMonthForm key={month.revision} month={month} onDone={done} />
        </Card>
      )}
      <MonthFacts month={month} viewer={as} />
      {month.status === 'submitted' && !isMending && (
        <Button look="plain" onTap={() => setMending(true)}>
          填错了，修改后重新提交
        </Button>
      )}
      <AskCorrection month={month} />
      <MonthReportCard month={month} />
      <MonthHistory month={month} />
    </>
  );
}
