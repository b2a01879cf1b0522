import { AGREEMENT_POLICY } from '@qihang/shared/agreements';
import { type LocalDate, valueOn } from '@qihang/shared/platform';
import { POST_POLICY } from '@qihang/shared/posts';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import type { StepContext } from '../../ui/forms/step';
import { SelectField, TextField } from '../../ui/forms/text-fields';
import { moneyText } from '../../ui/text';
import { weekText } from './terms-texts';
import { TERMS_LABELS, type TermsValues } from './terms-values';
import { WordsField } from './words-field';

type Fields = StepContext<TermsValues> & { today: LocalDate };

const LAST_PAY_DAY = 28;
const PAY_DAYS = Array.from({ length: LAST_PAY_DAY }, (_, at) => ({
  value: String(at + 1),
  label: `每月 ${at + 1} 日`,
}));
const WORKING_DAYS = Array.from({ length: 6 }, (_, at) => ({ value: String(at + 1), label: `${at + 1} 天` }));

const USUAL_HOURS = { hoursPerDay: '8', daysPerWeek: '5' };

/** What the trainee is paid, and when. */
export function PayFields({ values, change, errors, today }: Fields) {
  const { minimumStipendFen } = valueOn(POST_POLICY, today);
  return (
    <>
      <TextField
        name="stipend"
        label={`${TERMS_LABELS.stipend}（元）`}
        hint={`由单位发放，现在不能低于每月 ${moneyText(minimumStipendFen)}`}
        kind="decimal"
        value={values.stipend}
        error={errors.stipend}
        onChange={(stipend) => change({ stipend })}
      />
      <SelectField
        name="payDay"
        label={TERMS_LABELS.payDay}
        hint="在这一天发放上个月的补助"
        options={PAY_DAYS}
        value={values.payDay}
        error={errors.payDay}
        onChange={(payDay) => change({ payDay })}
      />
    </>
  );
}

/** Working time and rest. */
export function HoursFields({ values, change, errors, today }: Fields) {
  const { maximumHoursPerDay, maximumHoursPerWeek } = valueOn(AGREEMENT_POLICY, today);
  return (
    <>
      <TextField
        name="hoursPerDay"
        label={`${TERMS_LABELS.hoursPerDay}（小时）`}
        hint={`每天不超过 ${maximumHoursPerDay} 小时，每周不超过 ${maximumHoursPerWeek} 小时`}
        kind="decimal"
        value={values.hoursPerDay}
        error={errors.hoursPerDay}
        onChange={(hoursPerDay) => change({ hoursPerDay })}
      />
      <SelectField
        name="daysPerWeek"
        label={TERMS_LABELS.daysPerWeek}
        options={WORKING_DAYS}
        value={values.daysPerWeek}
        error={errors.daysPerWeek}
        onChange={(daysPerWeek) => change({ daysPerWeek })}
      />
      <Box role="status">{weekText(values) ?? ''}</Box>
      {values.hoursPerDay === '' && values.daysPerWeek === '' && (
        <Tap className="q-link" onTap={() => change(USUAL_HOURS)}>
          填入每天 8 小时、每周 5 天
        </Tap>
      )}
      <WordsField
        name="rest"
        maxLength={200}
        usual="每周休息 2 天，法定节假日照常休息。"
        values={values}
        change={change}
        errors={errors}
      />
    </>
  );
}

/** Accident insurance, which the host takes out from the first day. */
export function InsuranceFields({ values, change, errors, today }: Fields) {
  const { minimumInsuranceFen } = valueOn(AGREEMENT_POLICY, today);
  return (
    <>
      <TextField
        name="insurer"
        label={TERMS_LABELS.insurer}
        maxLength={60}
        value={values.insurer}
        error={errors.insurer}
        onChange={(insurer) => change({ insurer })}
      />
      <TextField
        name="insurancePolicyNumber"
        label={TERMS_LABELS.insurancePolicyNumber}
        hint="还没有保单号的可以先不填，拿到后再补上"
        optional
        maxLength={40}
        value={values.insurancePolicyNumber}
        error={errors.insurancePolicyNumber}
        onChange={(insurancePolicyNumber) => change({ insurancePolicyNumber })}
      />
      <TextField
        name="insurance"
        label={`${TERMS_LABELS.insurance}（元）`}
        hint={`不低于 ${moneyText(minimumInsuranceFen)}`}
        kind="decimal"
        value={values.insurance}
        error={errors.insurance}
        onChange={(insurance) => change({ insurance })}
      />
    </>
  );
}

/** Whom the trainee calls at the host. */
export function ContactFields({ values, change, errors }: StepContext<TermsValues>) {
  return (
    <>
      <TextField
        name="contactName"
        label={TERMS_LABELS.contactName}
        maxLength={50}
        value={values.contactName}
        error={errors.contactName}
        onChange={(contactName) => change({ contactName })}
      />
      <TextField
        name="contactPhone"
        label={TERMS_LABELS.contactPhone}
        kind="phone"
        maxLength={11}
        value={values.contactPhone}
        error={errors.contactPhone}
        onChange={(contactPhone) => change({ contactPhone })}
      />
    </>
  );
}
