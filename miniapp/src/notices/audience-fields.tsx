import { EDUCATION_LEVEL_FACTS, EDUCATION_LEVELS } from '@qihang/shared/platform';
import { type PostCategory, postCategoryLabels } from '@qihang/shared/posts';
import { registryRoutes } from '@qihang/shared/registries';
import { SEEKER_CATEGORIES, SEEKER_CATEGORY_LABELS } from '@qihang/shared/seekers';
import { useGet } from '../platform/query';
import { Choice, Choices } from '../ui/forms/choice';
import { useDivisions } from '../ui/forms/division-field';
import { TextField } from '../ui/forms/text-fields';
import type { AudienceForm } from './audience-form';

interface AudienceFieldsProps {
  value: AudienceForm;
  error?: string;
  /** The officer's own division: only what lies in it is offered. */
  within: string;
  onChange: (value: AudienceForm) => void;
}

const CATEGORIES = Object.keys(postCategoryLabels) as PostCategory[];

/** Whom a notice is for. */
export function AudienceFields({ value, error, within, onChange }: AudienceFieldsProps) {
  const { data: kinds } = useGet(registryRoutes.kinds, {});
  const prefix = within.replace(/(00)+$/, '');
  const places = useDivisions().filter(({ code, parentCode }) =>
    within === '410000' ? parentCode === '410000' : code.startsWith(prefix),
  );
  const change = (patch: Partial<AudienceForm>) => onChange({ ...value, ...patch });
  return (
    <>
      <Choices
        name="audience"
        label="困难类型"
        hint="不选表示不限。系统只会发给您辖区内的人员。"
        error={error}
        value={value.hardship}
        onChange={(hardship) => change({ hardship })}
        options={(kinds?.items ?? []).map(({ code, name }) => ({ value: code, label: name.replace(/数据库$/, '') }))}
        grid
      />
      <Choices
        name="category"
        label="人员类别"
        optional
        value={value.category}
        onChange={(category) => change({ category })}
        options={SEEKER_CATEGORIES.map((code) => ({ value: code, label: SEEKER_CATEGORY_LABELS[code] }))}
      />
      <Choices
        name="division"
        label="所在地"
        optional
        value={value.division}
        onChange={(division) => change({ division })}
        options={places.map(({ code, name }) => ({ value: code, label: name }))}
        grid
      />
      <Choices
        name="education"
        label="学历"
        optional
        value={value.education}
        onChange={(education) => change({ education })}
        options={EDUCATION_LEVELS.map((code) => ({ value: code, label: EDUCATION_LEVEL_FACTS[code].label }))}
        grid
      />
      <TextField
        name="major"
        label="专业"
        hint="专业名称里的字，多个用顿号分开，例如：会计、软件"
        optional
        kind="text"
        value={value.major}
        onChange={(major) => change({ major })}
      />
      <Choices
        name="intention"
        label="想做的岗位"
        optional
        value={value.intention}
        onChange={(intention) => change({ intention })}
        options={CATEGORIES.map((code) => ({ value: code, label: postCategoryLabels[code] }))}
        grid
      />
      <Choice
        name="join"
        label="以上条件"
        value={value.join}
        onChange={(join) => change({ join })}
        options={[
          { value: 'all', label: '同时满足' },
          { value: 'any', label: '满足一项即可' },
        ]}
        grid
      />
    </>
  );
}
