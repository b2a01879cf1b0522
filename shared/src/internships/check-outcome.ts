import { addMonths, formatChineseDate, type LocalDate } from '../platform/dates';
import type { RecordOutcomeInput } from './outcomes';

/** The insurance of a new employee begins within a month by law; some slack for months that are settled later. */
const INSURED_WITHIN_MONTHS = 3;

/**
 * Whether the days of a retention can be right. A contract may be signed before the internship's end, but not before its
 * beginning, and only what is signed is recorded.
 * @param startsOn first day of the internship
 * @returns every problem, by field
 */
export function checkOutcome(
  input: RecordOutcomeInput,
  { startsOn, today }: { readonly startsOn: LocalDate; readonly today: LocalDate },
): { path: string; message: string }[] {
  if (input.kind !== 'retained') return [];
  const { contractOn, insuredFrom } = input;
  const problems: { path: string; message: string }[] = [];
  if (contractOn < startsOn) {
    problems.push({ path: 'contractOn', message: `劳动合同日期不能早于见习开始的${formatChineseDate(startsOn)}` });
  }
  if (contractOn > today) problems.push({ path: 'contractOn', message: '劳动合同还没有签订，请签订以后再登记' });
  if (insuredFrom < startsOn) {
    problems.push({ path: 'insuredFrom', message: `参保日期不能早于见习开始的${formatChineseDate(startsOn)}` });
  }
  const latest = addMonths(contractOn, INSURED_WITHIN_MONTHS);
  if (insuredFrom > latest) {
    problems.push({ path: 'insuredFrom', message: `参保日期不能晚于${formatChineseDate(latest)}，请核对` });
  }
  return problems;
}
