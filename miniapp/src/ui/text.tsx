import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { Box } from './dom/box';

/**
 * An amount as people write it: `140000` → `1,400 元`, with 角 and 分 only when there are any.
 * @param fen integer fen
 */
export function moneyText(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const yuan = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `${sign}${String(yuan).replace(/\B(?=(\d{3})+$)/g, ',')}${decimals} 元`;
}

/** An amount of money, in fen. */
export function Money({ fen, per }: { fen: number; per?: string }) {
  return (
    <Box as="span" className="q-money">
      {per ? `${moneyText(fen)}/${per}` : moneyText(fen)}
    </Box>
  );
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * A moment as people say it.
 * @param instant ISO 8601 with zone
 * @param now epoch milliseconds
 * @returns `刚刚`, `5 分钟前`, `3 小时前` on the same day, else `2026年10月1日 15:01` in China's time
 */
export function momentText(instant: string, now: number = Date.now()): string {
  const at = new Date(instant);
  const ago = now - at.getTime();
  const day = shanghaiDate(at);
  if (ago >= 0 && ago < MINUTE) return '刚刚';
  if (ago >= 0 && ago < HOUR) return `${Math.floor(ago / MINUTE)} 分钟前`;
  if (ago >= 0 && day === shanghaiDate(new Date(now))) return `${Math.floor(ago / HOUR)} 小时前`;
  return exactText(instant);
}

/**
 * A moment by date and clock, where it has to be exact.
 * @param instant ISO 8601 with zone
 * @returns `2026年10月1日 15:01` in China's time
 */
export function exactText(instant: string): string {
  const at = new Date(instant);
  const clock = new Date(at.getTime() + 8 * HOUR).toISOString().slice(11, 16);
  return `${formatChineseDate(shanghaiDate(at))} ${clock}`;
}

/** A calendar day `YYYY-MM-DD` or an instant, as people write it. */
export function DateText({ value }: { value: string }) {
  return <Box as="time">{value.length === 10 ? formatChineseDate(value) : momentText(value)}</Box>;
}
