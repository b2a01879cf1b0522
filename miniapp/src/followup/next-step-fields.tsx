import { FOLLOW_UP_POLICY, type NextStep } from '@qihang/shared/followup';
import { addDays, shanghaiDate, valueOn } from '@qihang/shared/platform';
import { DateField, TextField } from '../ui/forms/text-fields';

export const EMPTY_STEP: NextStep = { text: '', on: '' };
export const NEXT_STEP_LABELS = { 'nextStep.text': '下一步做什么', 'nextStep.on': '什么时候之前' };

/** The errors of a form that are about the next step. */
export function stepErrors(errors: Readonly<Record<string, string>>) {
  return { text: errors['nextStep.text'], on: errors['nextStep.on'] };
}

interface NextStepFieldsProps {
  value: NextStep;
  errors: { text?: string; on?: string };
  onChange: (value: NextStep) => void;
}

/** What is done next, and by when; the person reads it. */
export function NextStepFields({ value, errors, onChange }: NextStepFieldsProps) {
  const today = shanghaiDate(new Date());
  return (
    <>
      <TextField
        name="nextStep.text"
        label="下一步做什么"
        hint="本人会看到"
        kind="text"
        maxLength={100}
        value={value.text}
        error={errors.text}
        onChange={(text) => onChange({ ...value, text })}
      />
      <DateField
        name="nextStep.on"
        label="什么时候之前"
        min={today}
        max={addDays(today, valueOn(FOLLOW_UP_POLICY, today).furthestStepDays)}
        value={value.on}
        error={errors.on}
        onChange={(on) => onChange({ ...value, on })}
      />
    </>
  );
}
