import { CITIZEN_NUMBER_FAULT_MESSAGES, normalizeCitizenNumber, parseCitizenNumber } from '@qihang/shared/identity';
import { useState } from 'react';
import { TextField } from '../ui/forms/text-fields';
import type { AnswerFields } from './answer-fields';
import { birthText } from './answer-texts';

/** Name and citizen number. A wrong number says so as soon as it is complete or the field is left. */
export function IdentityFields({ values, change, errors }: AnswerFields) {
  const [left, setLeft] = useState(false);
  const { citizenNumber } = values;
  const complete = normalizeCitizenNumber(citizenNumber).length >= 18;
  const parsed = parseCitizenNumber(citizenNumber);
  const fault =
    !parsed.ok && citizenNumber.trim() !== '' && (left || complete)
      ? CITIZEN_NUMBER_FAULT_MESSAGES[parsed.reason]
      : undefined;
  return (
    <>
      <TextField
        name="name"
        label="姓名"
        hint="与身份证上的一致"
        autoComplete="name"
        maxLength={50}
        value={values.name}
        error={errors.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        name="citizenNumber"
        label="身份证号码"
        kind="citizen-number"
        hint={parsed.ok ? birthText(citizenNumber) : '18 位，最后一位可能是 X。加密保存，单位看不到。'}
        maxLength={24}
        value={citizenNumber}
        error={fault ?? errors.citizenNumber}
        onChange={(next) => change({ citizenNumber: next })}
        onBlur={() => setLeft(true)}
      />
    </>
  );
}
