import { formatChineseDate, type LocalDate } from '@qihang/shared/platform';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { FieldNotes, fieldId } from '../../ui/forms/field';
import { daysOf, weekdayOf } from './entry-draft';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

interface AttendanceDaysProps {
  from: LocalDate;
  to: LocalDate;
  value: readonly LocalDate[];
  error?: string;
  onChange: (days: LocalDate[]) => void;
}

/** The days of a period as a small calendar; a tap says whether the trainee was there. */
export function AttendanceDays({ from, to, value, error, onChange }: AttendanceDaysProps) {
  const id = fieldId('attendedDays');
  const days = daysOf({ from, to });
  const toggle = (day: LocalDate) =>
    onChange(value.includes(day) ? value.filter((other) => other !== day) : [...value, day].sort());
  return (
    <Box as="fieldset" id={id} focusable className={`q-field ${error ? 'q-field-invalid' : ''}`}>
      <Box as="legend">{`出勤（${value.length}天）`}</Box>
      <FieldNotes id={id} hint="点日期可以改" error={error} />
      <Box className="q-days">
        {WEEKDAYS.map((name) => (
          <Box key={name} className="q-day-name" decorative>
            {name}
          </Box>
        ))}
        {days.map((day, at) => (
          <Box key={day} style={at === 0 ? { gridColumnStart: weekdayOf(day) + 1 } : undefined}>
            <Tap
              className={`q-day ${value.includes(day) ? 'q-day-on' : ''}`}
              label={`${formatChineseDate(day)} 星期${WEEKDAYS[weekdayOf(day)] ?? ''}`}
              pressed={value.includes(day)}
              onTap={() => toggle(day)}
            >
              {String(Number(day.slice(8)))}
            </Tap>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
