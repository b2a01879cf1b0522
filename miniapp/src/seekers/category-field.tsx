import { SEEKER_CATEGORY_LABELS, type SeekerCategory } from '@qihang/shared/seekers';
import { Choice } from '../ui/forms/choice';
import type { AnswerFields } from './answer-fields';

const OPTIONS: readonly { value: SeekerCategory; label: string; hint: string }[] = [
  {
    value: 'graduate',
    label: SEEKER_CATEGORY_LABELS.graduate,
    hint: '毕业没有超过两年。中专、技工院校和特殊教育院校的毕业生也可以。',
  },
  {
    value: 'unemployed-youth',
    label: SEEKER_CATEGORY_LABELS['unemployed-youth'],
    hint: '要先在当地人社部门办好失业登记。',
  },
];

/** The two ways into the programme. */
export function CategoryField({ values, change, errors }: AnswerFields) {
  return (
    <Choice
      name="category"
      label="人员类别"
      options={OPTIONS}
      value={values.category}
      error={errors.category}
      onChange={(category) => change({ category })}
    />
  );
}
