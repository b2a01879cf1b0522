import { addDays, formatChineseDate, type LocalDate } from '@qihang/shared/platform';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { FieldNotes, fieldId } from '../../ui/forms/field';
import './months.scss';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

interface MonthCalendarProps {
  from: LocalDate;
  to: LocalDate;
  /** Days of approved leave, marked. */
  leaveDays: readonly LocalDate[];
  value: readonly LocalDate[];
  hint: string;
  error?: string;
  onChange: (days: LocalDate[]) => void;
}

/** The days of a month; a tap says whether the trainee was there. */
export function MonthCalendar({ from, to, leaveDays, value, hint, error, onChange }: MonthCalendarProps) {
  const id = fieldId('attendedDays');
  const toggle = (day: LocalDate) =>
    onChange(value.includes(day) ? value.filter((other) => other !== day) : [...value, day].sort());
  return (
    <Box as="fieldset" id={id} focusable className={`q-field ${error ? 'q-field-invalid' : ''}`}>
      <Box as="legend">{`出勤日期（${value.length}天）`}</Box>
      <FieldNotes id={id} hint={hint} error={error} />
      <Box className="q-month-days">
        {WEEKDAYS.map((name) => (
          <Box key={name} className="q-month-weekday" decorative>
            {name}
          </Box>
        ))}
        {daysBetween(from, to).map((day, at) => (
          <Box key={day} style={at === 0 ? { gridColumnStart: weekdayOf(day) + 1 } : undefined}>
            <Day
              day={day}
              isOn={value.includes(day)}
              isLeave={leaveDays.includes(day)}
              showsMonth={at === 0 || day.endsWith('-01')}
              onTap={() => toggle(day)}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

interface DayProps {
  day: LocalDate;
  isOn: boolean;
  isLeave: boolean;
  /** The first day, and the first of a calendar month, name their month. */
  showsMonth: boolean;
  onTap: () => void;
}

function Day({ day, isOn, isLeave, showsMonth, onTap }: DayProps) {
  const label = `${formatChineseDate(day)} 星期${WEEKDAYS[weekdayOf(day)] ?? ''}${isLeave ? '，已批准请假' : ''}`;
  const note = isLeave ? '请假' : showsMonth ? `${Number(day.slice(5, 7))}月` : undefined;
  return (
    <Tap className={`q-month-day ${isOn ? 'q-month-day-on' : ''}`} label={label} pressed={isOn} onTap={onTap}>
      {String(Number(day.slice(8)))}
      {note && (
        <Box as="span" className="q-month-day-note">
          {note}
        </Box>
      )}
    </Tap>
  );
}

function daysBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Monday is 0. */
function weekdayOf(day: LocalDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
