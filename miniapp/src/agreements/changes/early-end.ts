import { AGREEMENT_POLICY, type Agreement, type EarlyEnd, earlyEndReasonLabels } from '@qihang/shared/agreements';
import { addDays, type LocalDate, valueOn } from '@qihang/shared/platform';

type ReasonCode = EarlyEnd['reasonCode'];
type Side = EarlyEnd['by'];

/** Reasons that each side can give; the other ones are not theirs to state. */
const REASONS: Readonly<Record<Side, readonly ReasonCode[]>> = {
  host: ['retained-early', 'employed', 'conduct', 'host-closing', 'other'],
  trainee: ['employed', 'retained-early', 'study', 'personal', 'host-breach', 'other'],
};

/** The reasons of a side, to choose from. */
export function endReasons(side: Side): { value: ReasonCode; label: string }[] {
  return REASONS[side].map((value) => ({ value, label: earlyEndReasonLabels[value] }));
}

/** Days that may be asked for as the last one, or null when the agreement ends by itself before the notice is over. */
export function lastDayRange(endsOn: LocalDate | null, today: LocalDate): { min: LocalDate; max: LocalDate } | null {
  const min = addDays(today, valueOn(AGREEMENT_POLICY, today).noticeDays);
  const max = endsOn === null ? min : addDays(endsOn, -1);
  return min <= max ? { min, max } : null;
}

/** The other side of an early end, as sentences name it. */
export function otherSide(viewer: Agreement['viewer']): string {
  return viewer === 'host' ? '见习人员' : '单位';
}
