import type { EducationLevel } from '@qihang/shared/platform';
import type { PostCategory, PostSummary } from '@qihang/shared/posts';
import type { ReferenceLists } from '../platform/reference';

/** Columns of `posts p JOIN hosts h` for `toPostSummary`. */
export const POST_SUMMARY_COLUMNS = `p.id, p.title, p.category, h.name AS hostName, p.division_code AS divisionCode,
  p.monthly_stipend_fen AS monthlyStipendFen, p.education, p.months, p.headcount, p.demonstration,
  p.apply_by AS applyBy, p.published_at AS publishedAt`;

export interface PostSummaryRow {
  readonly id: string;
  readonly title: string;
  readonly category: PostCategory;
  readonly hostName: string;
  readonly divisionCode: string;
  readonly monthlyStipendFen: number;
  readonly education: EducationLevel;
  readonly months: number;
  readonly headcount: number;
  readonly demonstration: number;
  readonly applyBy: string;
  readonly publishedAt: Date;
}

/** @returns the post as a row of a public list, with the name of its division */
export function toPostSummary(row: PostSummaryRow, { divisions }: ReferenceLists): PostSummary {
  return {
    id: row.id,
    title: row.title,
    category: row.category,
    hostName: row.hostName,
    divisionCode: row.divisionCode,
    divisionName: divisions.fullName(row.divisionCode),
    monthlyStipendFen: row.monthlyStipendFen,
    education: row.education,
    months: row.months,
    headcount: row.headcount,
    demonstration: row.demonstration === 1,
    applyBy: row.applyBy,
    publishedAt: row.publishedAt.toISOString(),
  };
}
