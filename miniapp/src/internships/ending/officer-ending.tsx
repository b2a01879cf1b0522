import type { Internship } from '@qihang/shared/internships';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { EndingSection } from './ending-section';
import { OutcomeForm } from './outcome-form';
import { SettleEvaluation } from './settle-evaluation';

/** The end as the division's officers see it, with what they have to decide. */
export function OfficerEnding({ internship }: { internship: Internship }) {
  const { id } = internship;
  return (
    <EndingSection
      internship={internship}
      seesWishes
      acts={(ending) => (
        <>
          {ending.acts.includes('settle') && <SettleEvaluation id={id} ending={ending} />}
          {ending.acts.includes('record-outcome') && ending.outcomes[0]?.answer === 'disputed' && (
            <Card title="处理留用情况的异议">
              <Box as="p">核实后登记实际情况，作为最终结果；双方都会看到你写的原因。</Box>
              <OutcomeForm id={id} ending={ending} onDone={() => undefined} />
            </Card>
          )}
        </>
      )}
    />
  );
}
