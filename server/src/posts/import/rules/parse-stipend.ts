/** What a pay cell says, in fen. A range counts by its lower end: the host promises at least that. */
export type ParsedStipend =
  | { readonly ok: true; readonly fen: number; readonly per: 'month' | 'day' }
  | { readonly ok: false; readonly reason: string };

const AMOUNT = /(\d+(?:\.\d+)?)(千|k|万)?(?:元)?(?:[-~至到—–]+(\d+(?:\.\d+)?)(千|k|万)?(?:元)?)?/;
const SCALE: Readonly<Record<string, number>> = { 千: 1_000, k: 1_000, 万: 10_000 };
const FEN = 100;

/**
 * Reads a pay cell: `2100`, `2,100元/月`, `2-3千/月`, `150-200/天`, `120元/日`.
 * @param text the cell
 * @returns the lower end in fen and what it is paid per, or why it cannot be read
 */
export function parseStipend(text: string): ParsedStipend {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,，¥￥]/g, '')
    .toLowerCase();
  if (plain === '') return { ok: false, reason: '没有填写补助金额' };
  const found = AMOUNT.exec(plain);
  if (found === null) return { ok: false, reason: `补助写的是“${text.trim()}”，没有金额` };
  if (/小时|时薪|\/h|\/时/.test(plain)) return { ok: false, reason: '补助按小时计，请改为按月或按天' };
  const [, low = '', unit, , upperUnit] = found;
  // 2-3千: the unit behind the range belongs to both ends.
  const scale = SCALE[unit ?? upperUnit ?? ''] ?? 1;
  const fen = Math.round(Number(low) * scale * FEN);
  if (fen <= 0) return { ok: false, reason: '补助金额应大于 0' };
  if (/年/.test(plain)) return { ok: false, reason: '补助按年计，请改为按月或按天' };
  return { ok: true, fen, per: /[/每](天|日|d)|日薪|天$/.test(plain) ? 'day' : 'month' };
}

/**
 * @param dailyFen fen a day
 * @param workingDaysPerMonth as set for the import
 * @returns fen a month, to the yuan below
 */
export function monthlyFromDaily(dailyFen: number, workingDaysPerMonth: number): number {
  return Math.floor((dailyFen * workingDaysPerMonth) / FEN) * FEN;
}
