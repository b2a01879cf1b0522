import { Box } from '../dom/box';
import { Tap } from '../dom/tap';
import type { Step } from './step';

interface AnswersProps<V extends object> {
  steps: readonly Step<V>[];
  values: V;
  onChange: (index: number) => void;
}

/** All answers, step by step, each with its way back. */
export function Answers<V extends object>({ steps, values, onChange }: AnswersProps<V>) {
  return (
    <>
      {steps.map((step, index) => (
        <Box as="section" className="q-card" key={step.key} label={step.title}>
          <Box className="q-spread">
            <Box as="h3">{step.title}</Box>
            <Tap className="q-link" label={`修改${step.title}`} onTap={() => onChange(index)}>
              修改
            </Tap>
          </Box>
          <Box as="dl" className="q-facts">
            {step.summary(values).map(([label, text]) => (
              <Box className="q-summary-row" key={label}>
                <Box as="dt">{label}</Box>
                <Box as="dd">{text || '未填写'}</Box>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </>
  );
}
