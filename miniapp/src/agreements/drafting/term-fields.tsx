import { AGREEMENT_POLICY } from '@qihang/shared/agreements';
import { addDays, formatChineseDate, type LocalDate, valueOn } from '@qihang/shared/platform';
import { POST_POLICY } from '@qihang/shared/posts';
import { Box } from '../../ui/dom/box';
import { DivisionField } from '../../ui/forms/division-field';
import type { StepContext } from '../../ui/forms/step';
import { DateField, SelectField, TextAreaField } from '../../ui/forms/text-fields';
import { lastDayIn } from './terms-texts';
import { TERMS_LABELS, type TermsValues } from './terms-values';

type Fields = StepContext<TermsValues>;

/** First day and length; says which day the last one is. */
export function TermFields({ values, change, errors, today, begun }: Fields & { today: LocalDate; begun: boolean }) {
  const { minimumMonths, maximumMonths } = valueOn(POST_POLICY, today);
  const { startWithinDays } = valueOn(AGREEMENT_POLICY, today);
  const lastDay = lastDayIn(values);
  const lengths = Array.from({ length: maximumMonths - minimumMonths + 1 }, (_, at) => String(minimumMonths + at));
  return (
    <>
      <DateField
        name="startsOn"
        label={TERMS_LABELS.startsOn}
        hint={begun ? '见习已经开始的，第一天不变' : `最晚在提交签署后 ${startWithinDays} 天；协议生效前不能上岗`}
        min={begun ? undefined : today}
        max={addDays(today, startWithinDays)}
        value={values.startsOn}
        error={errors.startsOn}
        onChange={(startsOn) => change({ startsOn })}
      />
      <SelectField
        name="months"
        label={TERMS_LABELS.months}
        options={lengths.map((value) => ({ value, label: `${value} 个月` }))}
        value={values.months}
        error={errors.months}
        onChange={(months) => change({ months })}
      />
      <Box role="status">{lastDay ? `最后一天：${formatChineseDate(lastDay)}` : ''}</Box>
    </>
  );
}

/** Where the trainee works. */
export function PlaceFields({ values, change, errors }: Fields) {
  return (
    <>
      <DivisionField
        name="divisionCode"
        label={TERMS_LABELS.divisionCode}
        value={values.divisionCode}
        error={errors.divisionCode}
        onChange={(divisionCode) => change({ divisionCode })}
      />
      <TextAreaField
        name="address"
        label={TERMS_LABELS.address}
        hint="写到门牌号，对方凭它找得到地方"
        rows={2}
        maxLength={200}
        value={values.address}
        error={errors.address}
        onChange={(address) => change({ address })}
      />
    </>
  );
}
