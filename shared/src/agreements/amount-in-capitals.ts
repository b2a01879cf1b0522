import type { Fen } from '../platform/money';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;

/**
 * An amount in the capital numerals of contracts and bills, which are hard to alter (正确填写票据和结算凭证的基本规定):
 * `210000` → `贰仟壹佰元整`, `105007` → `壹仟零伍拾元零柒分`.
 *
 * @throws RangeError when it isn't a whole number of fen of zero or more
 */
export function amountInCapitals(fen: Fen): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in fen: ${fen}`);
  if (fen === 0) return '零元整';
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  const whole = yuan === 0 ? '' : `${wholeNumber(yuan)}元`;
  if (jiao === 0 && rest === 0) return `${whole}整`;
  const gap = whole !== '' && jiao === 0 ? '零' : '';
  return whole + gap + counted(jiao, '角') + counted(rest, '分');
}

/** Groups of four digits, largest first; one 零 stands for any run of zeros between two digits. */
function wholeNumber(yuan: number): string {
  let text = '';
  let pendingZero = false;
  for (let group = GROUPS.length - 1; group >= 0; group -= 1) {
    const value = Math.floor(yuan / 10_000 ** group) % 10_000;
    for (let place = PLACES.length - 1; place >= 0; place -= 1) {
      const digit = Math.floor(value / 10 ** place) % 10;
      if (digit === 0) pendingZero = text !== '';
      else {
        text += (pendingZero ? '零' : '') + counted(digit, PLACES[place] ?? '');
        pendingZero = false;
      }
    }
    if (value > 0) text += GROUPS[group];
  }
  return text;
}

function counted(digit: number, unit: string): string {
  return digit === 0 ? '' : `${DIGITS.charAt(digit)}${unit}`;
}
