import { AnswerOutcome } from '../../internships/ending/answer-outcome';
import { OpenedEnding } from '../../internships/ending/opened-ending';
import { OutcomeCard } from '../../internships/ending/outcome-card';
import { WishesForm } from '../../internships/ending/wishes-form';
import { goBack } from '../../platform/navigation';
import { Page } from '../../ui/page';

/** 留用和去向: the trainee confirms a labour contract, or says what help is wanted without one. */
export default function OutcomePage() {
  return (
    <Page title="留用和去向" needs={['seeker']}>
      <OpenedEnding list="seeker/internships">
        {({ id }, ending) => {
          const [latest] = ending.outcomes;
          if (latest !== undefined && ending.acts.includes('answer-outcome')) {
            return <AnswerOutcome id={id} outcome={latest} onDone={goBack} />;
          }
          return (
            <>
              {ending.acts.includes('record-wishes') && <WishesForm id={id} ending={ending} onDone={goBack} />}
              <OutcomeCard ending={ending} seesWishes />
            </>
          );
        }}
      </OpenedEnding>
    </Page>
  );
}
