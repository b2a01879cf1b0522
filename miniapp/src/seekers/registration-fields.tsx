import { DateField, TextField } from '../ui/forms/text-fields';
import type { AnswerFields } from './answer-fields';
import { EducationLevelField } from './education-fields';

/** Unemployment registration, which a youth without a recent graduation needs. */
export function RegistrationFields(props: AnswerFields) {
  const { values, change, errors } = props;
  return (
    <>
      <TextField
        name="unemploymentRegistrationNumber"
        label="失业登记编号"
        hint="在《就业创业证》或失业登记凭证上。还没有登记的，请先到当地人社部门办理，已填写的内容会保留。"
        maxLength={40}
        value={values.unemploymentRegistrationNumber}
        error={errors.unemploymentRegistrationNumber}
        onChange={(unemploymentRegistrationNumber) => change({ unemploymentRegistrationNumber })}
      />
      <DateField
        name="unemploymentRegistrationDate"
        label="失业登记日期"
        value={values.unemploymentRegistrationDate}
        error={errors.unemploymentRegistrationDate}
        onChange={(unemploymentRegistrationDate) => change({ unemploymentRegistrationDate })}
      />
      <EducationLevelField {...props} />
    </>
  );
}
