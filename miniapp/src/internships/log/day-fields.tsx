import { Box } from '../../ui/dom/box';
import { DateField } from '../../ui/forms/text-fields';
import { AttendanceDays } from './attendance-days';
import { attendanceIn, type EntryDraft } from './entry-draft';

type Days = Pick<EntryDraft, 'periodFrom' | 'periodTo' | 'attendedDays'>;

interface DayFieldsProps {
  values: Days;
  errors: Readonly<Record<string, string>>;
  onChange: (patch: Partial<Days>) => void;
}

/** The days that an entry is about, and on which of them the trainee was there. */
export function DayFields({ values, errors, onChange }: DayFieldsProps) {
  const { periodFrom, periodTo, attendedDays } = values;
  const setPeriod = (from: string, to: string) => {
    // a date field that was emptied says nothing
    if (from === '' || to === '') return;
    const before = { from: periodFrom, to: periodTo };
    onChange({ periodFrom: from, periodTo: to, attendedDays: attendanceIn({ from, to }, before, attendedDays) });
  };
  return (
    <>
      <Box className="q-pair">
        <DateField
          name="periodFrom"
          label="开始日期"
          value={periodFrom}
          error={errors.periodFrom}
          onChange={(from) => setPeriod(from, periodTo)}
        />
        <DateField
          name="periodTo"
          label="结束日期"
          value={periodTo}
          error={errors.periodTo}
          onChange={(to) => setPeriod(periodFrom, to)}
        />
      </Box>
      <AttendanceDays
        from={periodFrom}
        to={periodTo}
        value={attendedDays}
        error={errors.attendedDays}
        onChange={(days) => onChange({ attendedDays: days })}
      />
    </>
  );
}
