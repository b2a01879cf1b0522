import { HENAN, PROGRAMME_DIVISIONS, parentOf, shanghaiDate } from '@qihang/shared/platform';
import { postCategoryLabels, postCategorySchema } from '@qihang/shared/posts';
import { Choices } from '../ui/forms/choice';
import { DivisionField } from '../ui/forms/division-field';
import { DateField } from '../ui/forms/text-fields';
import type { AnswerFields } from './answer-fields';
import { useDivisionNames } from './division-names';

const CITIES = PROGRAMME_DIVISIONS.filter(({ code }) => code !== HENAN).map(({ code, shortName }) => ({
  value: code as string,
  label: shortName as string,
}));

const CATEGORY_HINTS = {
  research: '科研助理、检测、研发等',
  technical: '设备、生产、维护等',
  management: '财务、行政、人事、运营等',
  community: '社区、养老、公共就业服务等',
} as const;

const CATEGORIES = postCategorySchema.options.map((value) => ({
  value,
  label: postCategoryLabels[value],
  hint: CATEGORY_HINTS[value],
}));

/** Where the person lives, and what they want. */
export function IntentionFields({ values, change, errors }: AnswerFields) {
  const nameOf = useDivisionNames();
  const { divisionCode, wantedDivisions } = values;
  const counties = [...new Set([divisionCode, ...wantedDivisions])]
    .filter((code) => parentOf(code) !== undefined && parentOf(code) !== HENAN)
    .map((value) => ({ value, label: `只要${nameOf(value)}` }));
  return (
    <>
      <DivisionField
        name="divisionCode"
        label="您现在住在哪里"
        hint="由这里的人社部门为您服务"
        value={divisionCode}
        error={errors.divisionCode}
        onChange={(code) => change({ divisionCode: code })}
      />
      <Choices
        name="wantedDivisions"
        label="想去哪里见习"
        hint="最多选 5 个；不选表示河南全省都可以"
        optional
        grid
        options={[...CITIES, ...counties]}
        value={wantedDivisions}
        error={errors.wantedDivisions}
        onChange={(codes) => change({ wantedDivisions: codes })}
      />
      <Choices
        name="wantedCategories"
        label="想做哪类岗位"
        hint="不选表示都可以"
        optional
        options={CATEGORIES}
        value={values.wantedCategories}
        error={errors.wantedCategories}
        onChange={(wantedCategories) => change({ wantedCategories })}
      />
      <DateField
        name="availableFrom"
        label="最早什么时候能到岗"
        hint="不填表示随时"
        optional
        min={shanghaiDate(new Date())}
        value={values.availableFrom}
        error={errors.availableFrom}
        onChange={(availableFrom) => change({ availableFrom })}
      />
    </>
  );
}
