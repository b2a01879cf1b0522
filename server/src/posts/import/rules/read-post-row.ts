import { parseCreditCode } from '@qihang/shared/hosts';
import { type EducationLevel, HENAN, type LocalDate } from '@qihang/shared/platform';
import {
  type PostCategory,
  type PostColumn,
  type PostPolicy,
  postColumnLabels,
  type postDefaultsSchema,
} from '@qihang/shared/posts';
import type { z } from 'zod';
import type { Divisions } from '../../../platform/reference';
import { parseBoard, parseCategory, parseDate, parseEducation, parseMajors, parseWholeNumber } from './parse-cells';
import { monthlyFromDaily, parseStipend } from './parse-stipend';

/** A row that can become a draft post. */
export interface PostRow {
  readonly title: string;
  readonly hostName: string;
  readonly creditCode: string | null;
  readonly category: PostCategory;
  readonly duties: string;
  readonly headcount: number;
  readonly education: EducationLevel;
  readonly majors: readonly string[];
  readonly divisionCode: string;
  readonly address: string;
  readonly months: number;
  readonly monthlyStipendFen: number;
  readonly meals: boolean;
  readonly housing: boolean;
  readonly insurance: string;
  readonly hazards: string;
  readonly applyBy: LocalDate;
}

/** Why a row is refused; every reason is told. */
export interface PostRowFault {
  readonly column: PostColumn;
  readonly reason: string;
}

export interface PostRowContext {
  readonly divisions: Divisions;
  readonly defaults: z.output<typeof postDefaultsSchema>;
  readonly today: LocalDate;
  readonly policy: PostPolicy;
}

const VAGUE_PLACE = /^全国|不限|多地|远程/;
const USUAL_DAYS_PER_WEEK = 5;
const INSURANCE = '见习单位办理人身意外伤害保险';
const MAX_HEADCOUNT = 500;

/**
 * Reads one row of a sheet of posts.
 * @param cellOf the text of a column; empty where the sheet has none
 * @returns the post, or every reason why not
 */
export function readPostRow(
  cellOf: (column: PostColumn) => string,
  context: PostRowContext,
): { post: PostRow } | { faults: PostRowFault[] } {
  const faults: PostRowFault[] = [];
  const refuse = (column: PostColumn, reason: string) => void faults.push({ column, reason });
  const required = (column: PostColumn, max: number) => {
    const text = cellOf(column).trim();
    if (text === '') refuse(column, `没有填写${postColumnLabels[column]}`);
    if (text.length > max) refuse(column, `${postColumnLabels[column]}超过 ${max} 字`);
    return text;
  };
  const title = required('title', 60);
  const hostName = required('hostName', 80);
  const post = {
    title,
    hostName,
    creditCode: creditCodeOf(cellOf('creditCode'), refuse),
    category: categoryOf(cellOf('category'), context, refuse),
    duties: cellOf('duties').trim().slice(0, 2_000),
    headcount: headcountOf(cellOf('headcount'), context, refuse),
    education: educationOf(cellOf('education'), refuse),
    majors: parseMajors(cellOf('majors')),
    divisionCode: divisionOf(cellOf('division'), context, refuse),
    address: cellOf('address').trim().slice(0, 200),
    months: monthsOf(cellOf('months'), context, refuse),
    monthlyStipendFen: stipendOf(cellOf('monthlyStipend'), cellOf('daysPerWeek'), context, refuse),
    ...parseBoard(cellOf('meals')),
    insurance: cellOf('insurance').trim().slice(0, 200) || INSURANCE,
    hazards: /^(无|没有|不涉及)?$/.test(cellOf('hazards').trim()) ? '' : cellOf('hazards').trim().slice(0, 300),
    applyBy: applyByOf(cellOf('applyBy'), context, refuse),
  };
  return faults.length > 0 ? { faults } : { post };
}

type Refuse = (column: PostColumn, reason: string) => void;

function creditCodeOf(text: string, refuse: Refuse): string | null {
  if (text.trim() === '') return null;
  const parsed = parseCreditCode(text);
  if (parsed.ok) return parsed.value.code;
  refuse('creditCode', '统一社会信用代码不正确，请核对');
  return null;
}

function categoryOf(text: string, { defaults }: PostRowContext, refuse: Refuse): PostCategory {
  const category = parseCategory(text) ?? defaults.category;
  if (category === undefined) refuse('category', text === '' ? '没有填写岗位类别' : `没有“${text}”这一类别`);
  return category ?? 'management';
}

function headcountOf(text: string, { defaults }: PostRowContext, refuse: Refuse): number {
  const headcount = parseWholeNumber(text) ?? defaults.headcount;
  if (headcount === undefined) refuse('headcount', '没有填写招募人数');
  else if (headcount < 1 || headcount > MAX_HEADCOUNT) refuse('headcount', `招募人数应为 1 至 ${MAX_HEADCOUNT}`);
  return headcount ?? 1;
}

function educationOf(text: string, refuse: Refuse): EducationLevel {
  const education = parseEducation(text);
  if (education === undefined) refuse('education', `看不懂学历要求“${text}”`);
  return education ?? 'junior-middle';
}

function divisionOf(text: string, { divisions }: PostRowContext, refuse: Refuse): string {
  const place = text.trim();
  if (place === '') refuse('division', '没有填写所在地');
  const division = divisions.findByName(place);
  if (VAGUE_PLACE.test(place)) refuse('division', `所在地写的是“${place}”，请写明河南省内的地点`);
  else if (place !== '' && division === undefined) refuse('division', `所在地“${place}”不在河南省内`);
  return division?.code ?? HENAN;
}

function monthsOf(text: string, { policy }: PostRowContext, refuse: Refuse): number {
  const { minimumMonths, maximumMonths } = policy;
  const months = parseWholeNumber(text);
  if (months === undefined) refuse('months', '没有填写见习月数');
  else if (months < minimumMonths || months > maximumMonths) {
    refuse('months', `见习期 ${months} 个月，应为 ${minimumMonths} 至 ${maximumMonths} 个月`);
  }
  return months ?? minimumMonths;
}

function stipendOf(text: string, daysPerWeek: string, { defaults, policy }: PostRowContext, refuse: Refuse): number {
  const parsed = parseStipend(text);
  if (!parsed.ok) {
    refuse('monthlyStipend', parsed.reason);
    return 0;
  }
  if (parsed.per === 'month') return parsed.fen;
  const days = parseWholeNumber(daysPerWeek);
  const byWeek = days === undefined ? undefined : (days / USUAL_DAYS_PER_WEEK) * policy.paidDaysPerMonth;
  return monthlyFromDaily(parsed.fen, byWeek ?? defaults.workingDaysPerMonth ?? policy.paidDaysPerMonth);
}

function applyByOf(text: string, { defaults, today }: PostRowContext, refuse: Refuse): LocalDate {
  const applyBy = text.trim() === '' ? defaults.applyBy : parseDate(text);
  if (applyBy === undefined) {
    refuse('applyBy', text.trim() === '' ? '没有填写报名截止日期' : `看不懂报名截止日期“${text}”`);
  } else if (applyBy < today) refuse('applyBy', '报名截止日期已过');
  return applyBy ?? today;
}
