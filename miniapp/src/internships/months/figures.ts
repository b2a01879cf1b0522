import { type Month, type MonthFigures, type MonthProblem, suggestedDays } from '@qihang/shared/internships';
import { shanghaiDate, yuanToFen } from '@qihang/shared/platform';
import type { z } from 'zod';

/** The figures of a month as they are typed. */
export interface FiguresTyped {
  attendedDays: string[];
  /** In yuan; empty: not paid yet. */
  stipendFen: string;
  stipendPaidOn: string;
}

/** What a form begins with: what was submitted last, else what the log suggests and what was paid last. */
export function figuresToBeginWith(month: Month): FiguresTyped {
  if (month.status !== 'open') {
    const { attendedDays, stipendFen, stipendPaidOn } = month;
    return { attendedDays, stipendFen: yuanText(stipendFen), stipendPaidOn: stipendPaidOn ?? '' };
  }
  const today = shanghaiDate(new Date());
  const attendedDays = suggestedDays(month.loggedDays, month.leaveDays, { month, today });
  return { attendedDays, stipendFen: yuanText(month.lastStipendFen), stipendPaidOn: '' };
}

/** @returns NaN for an amount that is none */
export function figuresOf({ attendedDays, stipendFen, stipendPaidOn }: FiguresTyped): MonthFigures {
  return { attendedDays, stipendFen: fenOf(stipendFen), stipendPaidOn: stipendPaidOn || null };
}

/** Says at the fields what is wrong with figures; `check` is asked only when the amount is one. */
export function refuseFigures(
  typed: FiguresTyped,
  context: z.core.$RefinementCtx,
  check: (figures: MonthFigures) => MonthProblem[],
): void {
  const figures = figuresOf(typed);
  const problems = Number.isNaN(figures.stipendFen)
    ? [{ path: 'stipendFen', message: '请按元填写金额，如 1900 或 1900.50' }]
    : check(figures);
  for (const { path, message } of problems) context.addIssue({ code: 'custom', path: [path], message });
}

function fenOf(yuan: string): number | null {
  if (yuan.trim() === '') return null;
  try {
    return yuanToFen(yuan);
  } catch {
    return Number.NaN;
  }
}

function yuanText(fen: number | null): string {
  return fen === null ? '' : String(fen / 100);
}
