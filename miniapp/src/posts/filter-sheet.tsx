import { EDUCATION_LEVEL_FACTS, EDUCATION_LEVELS } from '@qihang/shared/platform';
import { type PostCategory, postCategoryLabels } from '@qihang/shared/posts';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { Choice } from '../ui/forms/choice';
import { DivisionField } from '../ui/forms/division-field';
import { SelectField } from '../ui/forms/text-fields';
import { Sheet } from '../ui/sheet';
import { type PostSearch, usePostSearch } from './post-search';

const CATEGORIES = (Object.keys(postCategoryLabels) as PostCategory[]).map((value) => ({
  value,
  label: postCategoryLabels[value],
}));

const LEVELS = EDUCATION_LEVELS.map((value) => ({ value, label: EDUCATION_LEVEL_FACTS[value].label }));

/** All filters of the post list in one sheet; they take effect together. */
export default function FilterSheet({ onClose }: { onClose: () => void }) {
  const [wanted, setWanted] = useState<PostSearch>(usePostSearch.getState());
  const change = (patch: Partial<PostSearch>) => setWanted((before) => ({ ...before, ...patch }));
  const apply = () => {
    usePostSearch.setState(wanted);
    onClose();
  };
  return (
    <Sheet open title="筛选岗位" onClose={onClose}>
      <DivisionField
        name="divisionCode"
        label="工作地点"
        optional
        wholeCity="全市"
        value={wanted.divisionCode}
        onChange={(divisionCode) => change({ divisionCode })}
      />
      <Choice
        name="category"
        label="岗位类别"
        optional
        options={[{ value: 'any', label: '不限' }, ...CATEGORIES]}
        value={wanted.category || 'any'}
        onChange={(category) => change({ category: category === 'any' ? '' : (category as PostCategory) })}
      />
      <SelectField
        name="education"
        label="您的学历"
        hint="只看您的学历可以报名的岗位"
        optional
        placeholder="不限"
        options={LEVELS}
        value={wanted.education ?? ''}
        onChange={(education) => change({ education: education as PostSearch['education'] })}
      />
      <Box className="q-row">
        <Button wide onTap={apply}>
          查看岗位
        </Button>
        <Button look="plain" wide onTap={() => change({ divisionCode: '', category: '', education: '' })}>
          清除条件
        </Button>
      </Box>
    </Sheet>
  );
}
