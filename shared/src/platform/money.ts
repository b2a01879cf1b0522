/** An amount of money in fen (1/100 yuan), a whole number. All sums are kept and reckoned in fen (domain, §9). */
export type Fen = number;

const YUAN_TEXT = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

/**
 * Yuan as people type or read them → fen: `2100`, `'2,100.5'`, `'¥2100'`, `'2100元'`.
 *
 * @throws RangeError when it isn't an amount of zero or more with at most two decimals, or is too large to be exact.
 */
export function yuanToFen(yuan: number | string): Fen {
  const text = String(yuan)
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^[¥￥]|元$/g, '');
  const [, whole, decimals = ''] = YUAN_TEXT.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`not an amount in yuan: ${yuan}`);
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

/** `210000` → `¥2,100`; `210050` → `¥2,100.50`. Whole yuan are shown without decimals. */
export function formatYuan(fen: Fen): string {
  return `${fen < 0 ? '-' : ''}¥${amountOf(fen)}`;
}

/** `210000` → `2,100元`; `210050` → `2,100.50元`: for running text. */
export function formatYuanInWords(fen: Fen): string {
  return `${fen < 0 ? '-' : ''}${amountOf(fen)}元`;
}

/**
 * A percentage of an amount, rounded half up to whole fen: 70 % of 200,000 → 140,000.
 *
 * @param percent a whole number, 70 for 70 %.
 * @throws RangeError when either is not a whole number of zero or more, or the product is too large to be exact.
 */
export function percentOf(fen: Fen, percent: number): Fen {
  const product = fen * percent;
  if (!Number.isInteger(fen) || !Number.isInteger(percent) || fen < 0 || percent < 0) {
    throw new RangeError(`not whole: ${percent} % of ${fen} fen`);
  }
  if (!Number.isSafeInteger(product + 50)) throw new RangeError(`too large: ${percent} % of ${fen} fen`);
  return Math.floor((product + 50) / 100);
}

function amountOf(fen: Fen): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${fen}`);
  const size = Math.abs(fen);
  const yuan = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = size % 100;
  return rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`;
}
