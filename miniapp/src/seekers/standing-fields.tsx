import { Choice } from '../ui/forms/choice';
import type { AnswerFields } from './answer-fields';

type Question = 'isFullTimeStudent' | 'isEmployed' | 'ownsBusiness';

const QUESTIONS: readonly { name: Question; label: string; hint?: string }[] = [
  { name: 'isFullTimeStudent', label: '您现在是全日制在校学生吗？' },
  { name: 'isEmployed', label: '您现在有工作吗？', hint: '例如签了劳动合同，或者有单位为您缴纳社会保险' },
  { name: 'ownsBusiness', label: '您开办了企业，或者担任企业的法定代表人吗？' },
];

const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
] as const;

/** The questions that bar from taking part; nothing is answered beforehand. */
export function StandingFields({ values, change, errors }: AnswerFields) {
  return (
    <>
      {QUESTIONS.map(({ name, label, hint }) => (
        <Choice
          key={name}
          name={name}
          label={label}
          hint={hint}
          options={YES_NO}
          value={values[name] === null ? '' : values[name] ? 'yes' : 'no'}
          error={errors[name]}
          onChange={(answer) => change({ [name]: answer === 'yes' })}
        />
      ))}
    </>
  );
}
