import { OpenedEnding } from '../../internships/ending/opened-ending';
import { OutcomeCard } from '../../internships/ending/outcome-card';
import { OutcomeForm } from '../../internships/ending/outcome-form';
import { goBack, replaceWith } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 留用情况: the host records or corrects whether a trainee was retained. */
export default function OutcomePage() {
  return (
    <Page title="留用情况" needs={['host-agent']} desk narrow>
      <OpenedEnding list="host/internships">
        {({ id }, ending) =>
          ending.acts.includes('record-outcome') ? (
            <>
              <OutcomeForm id={id} ending={ending} onDone={goBack} />
              <OutcomeCard ending={ending} seesWishes={false} />
            </>
          ) : (
            <EmptyState title="现在不能登记" text="见习还没有结束，或者人社部门已经作出决定。">
              <Button onTap={() => replaceWith('host/internship', { id })}>返回见习详情</Button>
            </EmptyState>
          )
        }
      </OpenedEnding>
    </Page>
  );
}
