import { internshipEndingRoutes, type Outcome } from '@qihang/shared/internships';
import { useState } from 'react';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { OutcomeView } from './outcome-view';
import { useEndingAct } from './use-ending';

/** The trainee confirms or disputes that there is a labour contract. */
export function AnswerOutcome({ id, outcome, onDone }: { id: string; outcome: Outcome; onDone: () => void }) {
  const [asking, setAsking] = useState<Outcome['answer']>(null);
  const act = useEndingAct(internshipEndingRoutes.answerOutcome, id);
  const close = () => setAsking(null);
  const send = async (answer: 'confirmed' | 'disputed', text = '') => {
    if (!(await act.run({ revision: outcome.number, answer, text }, answer === 'confirmed' ? '已确认' : '已提交异议')))
      return;
    close();
    onDone();
  };
  return (
    <Card title="单位登记的留用情况">
      <OutcomeView outcome={outcome} seesWishes={false} />
      <Box className="q-row">
        <Button onTap={() => setAsking('confirmed')}>属实，确认</Button>
        <Button look="plain" onTap={() => setAsking('disputed')}>
          有异议
        </Button>
      </Box>
      {asking === 'confirmed' && (
        <ActSheet
          title="确认留用情况属实？"
          text="确认后，单位的登记作为留用的依据。请对照你手上的劳动合同。"
          confirmLabel="确认属实"
          busy={act.busy}
          failure={act.failure}
          onConfirm={() => void send('confirmed')}
          onClose={close}
        />
      )}
      {asking === 'disputed' && (
        <ActSheet
          title="对留用情况有异议？"
          text="单位看到你的理由后可以更正；不更正的，由人社部门处理。"
          confirmLabel="提交异议"
          note={{ label: '哪里不对', hint: '单位和人社部门会看到，最多 200 字', required: true }}
          busy={act.busy}
          failure={act.failure}
          onConfirm={(text) => void send('disputed', text)}
          onClose={close}
        />
      )}
    </Card>
  );
}
