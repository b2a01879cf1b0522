import { formatChineseDate, type LocalDate } from '@qihang/shared/platform';

/** A period as people write it: `2026年12月1日至12月7日`. */
export function periodText(from: LocalDate, to: LocalDate): string {
  const first = formatChineseDate(from);
  const last = formatChineseDate(to);
  if (from === to) return first;
  return `${first}至${from.slice(0, 4) === to.slice(0, 4) ? last.slice(5) : last}`;
}
