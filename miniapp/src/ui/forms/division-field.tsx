import { platformRoutes } from '@qihang/shared/platform';
import { useGet } from '../../platform/query';
import { Box } from '../dom/box';
import { type FieldProps, fieldId } from './field';
import { SelectField } from './text-fields';

interface DivisionFieldProps extends Omit<FieldProps, 'label'> {
  label?: string;
  /** Code of a county or of a whole city; empty for none. */
  value: string;
  onChange: (code: string) => void;
  /** Word for "the whole city" in the county list; absent: a county has to be chosen. */
  wholeCity?: string;
}

const DAY_MS = 86_400_000;

/** All divisions of Henan, loaded once. */
export function useDivisions() {
  const { data } = useGet(platformRoutes.divisions, {}, { staleMs: DAY_MS });
  return data?.items ?? [];
}

/** A place in Henan: first the city, then the county. */
export function DivisionField({
  name,
  label = '所在地',
  hint,
  error,
  optional,
  value,
  onChange,
  wholeCity,
}: DivisionFieldProps) {
  const divisions = useDivisions();
  const cities = divisions.filter(({ parentCode }) => parentCode === null || parentCode === '410000');
  const chosen = divisions.find(({ code }) => code === value);
  const city = chosen?.parentCode && chosen.parentCode !== '410000' ? chosen.parentCode : (chosen?.code ?? '');
  const counties = divisions.filter(({ parentCode }) => city !== '410000' && parentCode === city && city !== '');
  const cityError = value === '' ? error : undefined;
  return (
    <Box className="q-stack">
      <SelectField
        name={name}
        label={`${label}：市`}
        hint={hint}
        error={cityError}
        optional={optional}
        value={city}
        onChange={onChange}
        options={cities.map(({ code, name: text }) => ({ value: code, label: text }))}
      />
      {counties.length > 0 && (
        <SelectField
          key={city}
          name={`${fieldId(name)}-county`}
          label={`${label}：县（市、区）`}
          error={cityError ? undefined : error}
          optional={optional}
          value={value === city ? '' : value}
          onChange={(code) => onChange(code || city)}
          placeholder={wholeCity ?? '请选择'}
          options={counties.map(({ code, name: text }) => ({ value: code, label: text }))}
        />
      )}
    </Box>
  );
}
