import type { AgreementTemplate } from '@qihang/shared/agreements';
import { formatChineseDate, type LocalDate } from '@qihang/shared/platform';
import type { Tone } from '../../ui/tag';

/**
 * Where a template stands, in words.
 * @param today in China
 * @returns a word, its colour, and a line with version and first day
 */
export function templateState(
  { status, inForce, version, effectiveFrom }: AgreementTemplate,
  today: LocalDate,
): { word: string; tone: Tone; line: string } {
  if (status === 'draft') return { word: '草稿', tone: 'plain', line: '还没有发布' };
  const first = effectiveFrom === null ? '' : `，${formatChineseDate(effectiveFrom)}起施行`;
  const line = version === null ? '没有发布过' : `第${version}版${first}`;
  if (status === 'withdrawn') return { word: '已撤回', tone: 'plain', line };
  if (inForce) return { word: '施行中', tone: 'good', line };
  if (effectiveFrom !== null && effectiveFrom > today) return { word: '待施行', tone: 'brand', line };
  return { word: '已被新版本代替', tone: 'plain', line };
}

/** Whether a provincial officer can still take it back. */
export function canWithdraw({ status, effectiveFrom }: AgreementTemplate, today: LocalDate): boolean {
  return status === 'draft' || (status === 'published' && effectiveFrom !== null && effectiveFrom > today);
}
