import { type Agreement, agreementChangeRoutes, earlyEndReasonLabels } from '@qihang/shared/agreements';
import { formatChineseDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { useAgreementAct } from '../use-agreement';
import { useAskedAct } from '../use-asked-act';
import { otherSide } from './early-end';

type Answer = 'confirm' | 'object';

/** The other side's request for an early end, to confirm or to object to. */
export function AnswerEnd({ agreement }: { agreement: Agreement }) {
  const { acts, earlyEnd, viewer } = agreement;
  const [answer, setAnswer] = useState<Answer>('confirm');
  const send = useAgreementAct(agreementChangeRoutes.answerEnd);
  const { asking, busy, failure, ask, close, run } = useAskedAct();
  if (!earlyEnd || (!asking && !acts.includes('answer-end'))) return null;
  const { reasonCode, text, lastDay } = earlyEnd;
  const words = wordsFor(answer, formatChineseDate(lastDay));
  const choose = (chosen: Answer) => {
    setAnswer(chosen);
    ask();
  };
  const confirm = (note = '') =>
    run(() => send.act({ params: { id: agreement.id }, body: { answer, text: note } }), words.done);
  return (
    <Card title={`${otherSide(viewer)}申请提前终止，请你答复`}>
      <Box as="p">{`原因：${earlyEndReasonLabels[reasonCode]}。${text}`}</Box>
      <Box as="p">{`最后一天：${formatChineseDate(lastDay)}`}</Box>
      <Box className="q-row">
        <Button onTap={() => choose('confirm')}>同意终止</Button>
        <Button look="plain" onTap={() => choose('object')}>
          我有异议
        </Button>
      </Box>
      {asking && (
        <ActSheet {...words} busy={busy} failure={failure} onConfirm={(note) => void confirm(note)} onClose={close} />
      )}
    </Card>
  );
}

function wordsFor(answer: Answer, lastDay: string) {
  if (answer === 'confirm') {
    return {
      title: '同意提前终止？',
      text: `协议在${lastDay}终止，同意后不能反悔。当天及以前的补助照常发放，任何一方都不用付违约金。`,
      confirmLabel: '确认同意',
      note: { label: '给对方的话', hint: '最多 200 字' },
      done: '已同意提前终止',
    };
  }
  return {
    title: '对提前终止有异议？',
    text: '你的理由会交给人社部门，由人社部门决定终止还是继续。决定之前协议继续有效。',
    confirmLabel: '提交异议',
    note: { label: '异议的理由', hint: '对方和人社部门会看到，最多 200 字', required: true },
    done: '已提交异议',
  };
}
