import { useState } from 'react';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import type { StepContext } from '../../ui/forms/step';
import { TextAreaField } from '../../ui/forms/text-fields';
import { GoalSheet } from './goal-sheet';
import { copiedOn, withGoals } from './month-plan';
import type { TermsValues } from './terms-values';

const GOALS_MAX = 300;
const UNKNOWN_LENGTH = 3;

interface PlanFieldsProps extends StepContext<TermsValues> {
  /** Goals to choose from, taken from the post's duties. */
  offered: readonly string[];
}

/** One text of goals a month; a month's goals can be chosen from the post's duties or copied on to the months after it. */
export function PlanFields({ values: { plan, months }, change, errors, offered }: PlanFieldsProps) {
  const [choosing, setChoosing] = useState<number | null>(null);
  const length = Number(months) || UNKNOWN_LENGTH;
  const goalsOf = (month: number) => plan[month] ?? '';
  const fill = (month: number, goals: string) => change({ plan: withGoals(plan, month, goals) });
  return (
    <>
      {Array.from({ length }, (_, month) => (
        <Box key={`month-${String(month)}`} className="q-stack-s">
          <TextAreaField
            name={month === 0 ? 'plan' : `plan.${month}`}
            label={`第 ${month + 1} 个月的目标`}
            rows={3}
            maxLength={GOALS_MAX}
            value={goalsOf(month)}
            error={month === 0 ? (errors.plan ?? errors['plan.0']) : errors[`plan.${month}`]}
            onChange={(goals) => fill(month, goals)}
          />
          <Box className="q-row">
            {offered.length > 0 && (
              <Tap className="q-link" label={`第 ${month + 1} 个月：从岗位职责里选`} onTap={() => setChoosing(month)}>
                从岗位职责里选
              </Tap>
            )}
            {month < length - 1 && goalsOf(month).trim() !== '' && (
              <Tap
                className="q-link"
                label={`把第 ${month + 1} 个月的目标复制到后面各月`}
                onTap={() => change({ plan: copiedOn(plan, month, length) })}
              >
                复制到后面各月
              </Tap>
            )}
          </Box>
        </Box>
      ))}
      {choosing !== null && (
        <GoalSheet
          month={choosing}
          offered={offered}
          onChoose={(goals) => {
            fill(choosing, [goalsOf(choosing).trim(), ...goals].filter(Boolean).join('\n').slice(0, GOALS_MAX));
            setChoosing(null);
          }}
          onClose={() => setChoosing(null)}
        />
      )}
    </>
  );
}
