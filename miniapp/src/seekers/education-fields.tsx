import { EDUCATION_LEVEL_FACTS, EDUCATION_LEVELS, platformRoutes } from '@qihang/shared/platform';
import { ConfirmBox } from '../ui/forms/choice';
import { SearchSelect } from '../ui/forms/search-select';
import { DateField, SelectField } from '../ui/forms/text-fields';
import type { AnswerFields } from './answer-fields';

const LEVELS = [...EDUCATION_LEVELS].reverse();
const OPTIONS = LEVELS.map((value) => ({ value, label: EDUCATION_LEVEL_FACTS[value].label }));
const FIRST_DAY = '1990-01-01';

/** The level of education, which both categories tell. */
export function EducationLevelField({ values, change, errors }: AnswerFields) {
  return (
    <SelectField
      name="education"
      label="最高学历"
      options={OPTIONS}
      value={values.education}
      error={errors.education}
      onChange={(chosen) => change({ education: LEVELS.find((level) => level === chosen) ?? '' })}
    />
  );
}

function entryOf(name: string, code: string | null) {
  return name === '' ? null : { code: code ?? '', name, hint: null };
}

/** School, major, level and day of graduation. */
export function EducationFields(props: AnswerFields) {
  const { values, change, errors } = props;
  return (
    <>
      <EducationLevelField {...props} />
      <SearchSelect
        name="school"
        label="毕业院校"
        hint="如“郑州大学”或 zzdx；列表里没有的，写全称就可以"
        route={platformRoutes.institutions}
        allowOther
        value={entryOf(values.school, values.schoolCode)}
        error={errors.school}
        onChange={(entry) => change({ school: entry?.name ?? '', schoolCode: entry?.code || null })}
      />
      <SearchSelect
        name="major"
        label="所学专业"
        hint="如“会计学”或 kjx；与毕业证一致"
        route={platformRoutes.majors}
        allowOther
        value={entryOf(values.major, values.majorCode)}
        error={errors.major}
        onChange={(entry) => change({ major: entry?.name ?? '', majorCode: entry?.code || null })}
      />
      <DateField
        name="graduationDate"
        label="毕业日期"
        hint="以毕业证上的日期为准"
        min={FIRST_DAY}
        value={values.graduationDate}
        error={errors.graduationDate}
        onChange={(graduationDate) => change({ graduationDate })}
      />
      <ConfirmBox
        name="isSpecialEducation"
        label="我毕业于特殊教育院校（班）"
        hint="不是的话，不用勾选。"
        error={errors.isSpecialEducation}
        value={values.isSpecialEducation}
        onChange={(isSpecialEducation) => change({ isSpecialEducation })}
      />
    </>
  );
}
