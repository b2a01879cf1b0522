import { SEEKER_CATEGORIES, SEEKER_CATEGORY_LABELS, type SeekerCategory } from '@qihang/shared/seekers';
import { Box } from '../ui/dom/box';
import { SelectField } from '../ui/forms/text-fields';

export interface LedgerFilter {
  category?: SeekerCategory;
  hardship?: 'any' | 'none';
}

/** Narrows the ledger. */
export function LedgerFilters({ value, onChange }: { value: LedgerFilter; onChange: (value: LedgerFilter) => void }) {
  return (
    <Box className="q-row">
      <SelectField
        name="category"
        label="人员类别"
        placeholder="全部"
        value={value.category ?? ''}
        onChange={(category) => onChange({ ...value, category: (category || undefined) as LedgerFilter['category'] })}
        options={SEEKER_CATEGORIES.map((code) => ({ value: code, label: SEEKER_CATEGORY_LABELS[code] }))}
      />
      <SelectField
        name="hardship"
        label="困难标识"
        placeholder="全部"
        value={value.hardship ?? ''}
        onChange={(hardship) => onChange({ ...value, hardship: (hardship || undefined) as LedgerFilter['hardship'] })}
        options={[
          { value: 'any', label: '有标识' },
          { value: 'none', label: '没有标识' },
        ]}
      />
    </Box>
  );
}
