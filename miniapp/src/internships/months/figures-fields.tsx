import type { Month } from '@qihang/shared/internships';
import { shanghaiDate } from '@qihang/shared/platform';
import { DateField, TextField } from '../../ui/forms/text-fields';
import type { FiguresTyped } from './figures';
import { MonthCalendar } from './month-calendar';

interface FieldsProps {
  month: Month;
  values: FiguresTyped;
  errors: Readonly<Record<string, string>>;
  change: (patch: Partial<FiguresTyped>) => void;
}

/** Attendance and stipend of a month. */
export function FiguresFields(props: FieldsProps) {
  const { month, values, errors, change } = props;
  return (
    <>
      <MonthCalendar
        from={month.from}
        to={month.to}
        leaveDays={month.leaveDays}
        hint={month.status === 'open' ? '已按带教记录选好，点日期可以改' : '点日期可以改'}
        value={values.attendedDays}
        error={errors.attendedDays}
        onChange={(attendedDays) => change({ attendedDays })}
      />
      <StipendFields {...props} optional />
    </>
  );
}

/** The stipend of a month. */
export function StipendFields({
  month,
  values,
  errors,
  change,
  optional,
}: Omit<FieldsProps, 'change' | 'values'> & {
  values: Pick<FiguresTyped, 'stipendFen' | 'stipendPaidOn'>;
  change: (patch: Partial<Pick<FiguresTyped, 'stipendFen' | 'stipendPaidOn'>>) => void;
  optional?: boolean;
}) {
  return (
    <>
      <TextField
        name="stipendFen"
        label="本月补助（元）"
        kind="decimal"
        optional={optional}
        hint={optional ? '还没有发放时，金额和日期都不填，发放后再补' : undefined}
        value={values.stipendFen}
        error={errors.stipendFen}
        onChange={(stipendFen) => change({ stipendFen })}
      />
      <DateField
        name="stipendPaidOn"
        label="发放日期"
        optional={optional}
        min={month.from}
        max={shanghaiDate(new Date())}
        value={values.stipendPaidOn}
        error={errors.stipendPaidOn}
        onChange={(stipendPaidOn) => change({ stipendPaidOn })}
      />
    </>
  );
}

/** Names of the fields, for the summary of what is to be mended. */
export const FIGURE_LABELS = {
  attendedDays: '出勤日期',
  stipendFen: '本月补助',
  stipendPaidOn: '发放日期',
  proofPhotoIds: '发放凭证',
  note: '说明',
  entries: '带教记录',
  reason: '理由',
};
