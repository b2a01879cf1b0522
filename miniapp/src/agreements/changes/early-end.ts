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

/** Reasons that need no notice: the other side has broken the agreement. */
const WITHOUT_NOTICE: readonly ReasonCode[] = ['conduct', 'host-breach'];

/** Days of notice that a reason needs; without a reason yet, the usual ones. */
export function noticeDaysFor(reason: ReasonCode | '', today: LocalDate): number {
  const needsNone = reason !== '' && WITHOUT_NOTICE.includes(reason);
  return needsNone ? 0 : valueOn(AGREEMENT_POLICY, today).noticeDays;
}

export interface DayRange {
  min: LocalDate;
  max: LocalDate;
}

/**
 * Days that may be asked for as the last one.
 * @param endsOn last day as it was agreed on
 * @param notice days that have to lie between
 * @returns null when the agreement ends by itself before the notice is over
 */
export function lastDayRange(endsOn: LocalDate | null, today: LocalDate, notice: number): DayRange | null {
  const min = addDays(today, notice);
  const max = endsOn === null ? min : addDays(endsOn, -1);
  return min <= max ? { min, max } : null;
}

/** The other side of an early end, as sentences name it. */
export function otherSide(viewer: Agreement['viewer']): string {
  return viewer === 'host' ? '见习人员' : '单位';
}
