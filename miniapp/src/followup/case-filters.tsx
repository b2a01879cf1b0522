import type { FollowUpNeed } from '@qihang/shared/followup';
import { helpWishLabels } from '@qihang/shared/internships';
import { Box } from '../ui/dom/box';
import { SelectField } from '../ui/forms/text-fields';

export interface CaseFilter {
  need?: FollowUpNeed;
  show: 'live' | 'mine' | 'free' | 'closed';
}

const NEEDS = (Object.keys(helpWishLabels) as FollowUpNeed[]).map((value) => ({ value, label: helpWishLabels[value] }));
const SHOWN: { value: CaseFilter['show']; label: string }[] = [
  { value: 'live', label: '全部待办' },
  { value: 'mine', label: '我跟进的' },
  { value: 'free', label: '还没有人跟进' },
  { value: 'closed', label: '已结束' },
];

/** Narrows the list of cases. */
export function CaseFilters({ value, onChange }: { value: CaseFilter; onChange: (value: CaseFilter) => void }) {
  return (
    <Box className="q-row">
      <SelectField
        name="need"
        label="需要的服务"
        placeholder="全部"
        value={value.need ?? ''}
        onChange={(need) => onChange({ ...value, need: NEEDS.find((one) => one.value === need)?.value })}
        options={NEEDS}
      />
      <SelectField
        name="show"
        label="显示"
        value={value.show}
        onChange={(show) => onChange({ ...value, show: SHOWN.find((one) => one.value === show)?.value ?? 'live' })}
        options={SHOWN}
      />
    </Box>
  );
}
