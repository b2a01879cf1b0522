import { type Evaluation, internshipEndingRoutes } from '@qihang/shared/internships';
import { useState } from 'react';
import { ActSheet } from '../../ui/act-sheet';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { useEndingAct } from './use-ending';

interface AnswerEvaluationProps {
  id: string;
  evaluation: Evaluation;
  onDone: () => void;
}

/** The trainee agrees or disagrees, each asked once more. */
export function AnswerEvaluation({ id, evaluation: { number: revision, result }, onDone }: AnswerEvaluationProps) {
  const [asking, setAsking] = useState<'agree' | 'disagree' | null>(null);
  const agree = useEndingAct(internshipEndingRoutes.agree, id);
  const disagree = useEndingAct(internshipEndingRoutes.disagree, id);
  const close = () => setAsking(null);
  const finish = (worked: boolean) => {
    if (!worked) return;
    close();
    onDone();
  };
  return (
    <>
      <Box className="q-row">
        <Button onTap={() => setAsking('agree')}>同意鉴定</Button>
        <Button look="plain" onTap={() => setAsking('disagree')}>
          不同意
        </Button>
      </Box>
      {asking === 'agree' && (
        <ActSheet
          title="同意这份鉴定？"
          text={
            result === 'failed'
              ? '同意后见习就办结了，不能反悔。结论为不合格的，不出具见习证明。'
              : '同意后见习就办结了，不能反悔，平台随后出具见习证明。'
          }
          confirmLabel="确认同意"
          busy={agree.busy}
          failure={agree.failure}
          onConfirm={() => void agree.run({ revision }, '已同意鉴定').then(finish)}
          onClose={close}
        />
      )}
      {asking === 'disagree' && (
        <ActSheet
          title="不同意这份鉴定？"
          text="带教老师看到你的理由后可以重新鉴定；不重新鉴定的，由人社部门处理。"
          confirmLabel="提交"
          note={{ label: '哪里不同意', hint: '带教老师、单位和人社部门会看到，最多 200 字', required: true }}
          busy={disagree.busy}
          failure={disagree.failure}
          onConfirm={(text = '') => void disagree.run({ revision, text }, '已提交').then(finish)}
          onClose={close}
        />
      )}
    </>
  );
}
