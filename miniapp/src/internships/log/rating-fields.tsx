import { ratingLabels } from '@qihang/shared/internships';
import { Chips } from './chips';
import type { EntryDraft } from './entry-draft';

const OPTIONS = (Object.keys(ratingLabels) as (keyof typeof ratingLabels)[]).map((value) => ({
  value,
  label: ratingLabels[value],
}));

interface RatingFieldsProps {
  skills: readonly string[];
  value: EntryDraft['ratings'];
  onChange: (ratings: EntryDraft['ratings']) => void;
}

/** How well the trainee does what the plan names; a second tap takes a rating back. */
export function RatingFields({ skills, value, onChange }: RatingFieldsProps) {
  const rate = (skill: string, rating: string) => {
    const chosen = OPTIONS.find((option) => option.value === rating)?.value;
    const { [skill]: before, ...others } = value;
    onChange(chosen === undefined || before === chosen ? others : { ...others, [skill]: chosen });
  };
  return (
    <>
      {skills.map((skill, at) => (
        <Chips
          key={skill}
          name={`ratings.${at}`}
          label={`${skill}：掌握程度`}
          optional
          options={OPTIONS}
          chosen={value[skill] === undefined ? [] : [value[skill]]}
          onToggle={(rating) => rate(skill, rating)}
        />
      ))}
    </>
  );
}
