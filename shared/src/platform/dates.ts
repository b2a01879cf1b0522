/** A calendar day `YYYY-MM-DD` of the proleptic Gregorian calendar, without time or zone. Sorts as text. */
export type LocalDate = string;

/** China has had one zone without summer time since 1991; this platform handles no earlier instants. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

const WELL_FORMED = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True when the text is a day that exists, such as `2024-02-29`; false for `2023-02-29` or `2023-2-1`. */
export function isRealDate(text: string): text is LocalDate {
  const [, year, month, day] = (WELL_FORMED.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The calendar day in China at an instant. */
export function shanghaiDate(instant: Date): LocalDate {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The hour of the day in China at an instant, 0 to 23. */
export function shanghaiHour(instant: Date): number {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).getUTCHours();
}

/** Negative when `a` is before `b`, zero on the same day, positive after: for `sort`. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * The day `months` later (or earlier, when negative), clamped to the end of a shorter month:
 * `2024-01-31` + 1 → `2024-02-29`.
 *
 * @throws RangeError when `date` doesn't exist or the result lies outside the years 1 to 9999.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return join(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/**
 * The day `days` later, or earlier when negative.
 *
 * @throws RangeError when `date` doesn't exist or the result lies outside the years 1 to 9999.
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const moved = new Date(0);
  moved.setUTCFullYear(year, month - 1, day + days);
  return join(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/**
 * Completed years of age on a day (周岁). Who is born on 29 February grows older on 1 March in common years.
 *
 * @throws RangeError when either day doesn't exist.
 */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const born = partsOf(birthDate);
  const now = partsOf(day);
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}

/**
 * A day as people write it: `2026-10-01` → `2026年10月1日`.
 *
 * @throws RangeError when the day doesn't exist.
 */
export function formatChineseDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  if (!isRealDate(date)) throw new RangeError(`not a calendar day: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function join(year: number, month: number, day: number): LocalDate {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`year out of range: ${year}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
