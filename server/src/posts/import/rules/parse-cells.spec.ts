import { parseBoard, parseCategory, parseDate, parseEducation, parseMajors, parseWholeNumber } from './parse-cells';

it.each([
  ['管理类', 'management'],
  [' 技术技能 ', 'technical'],
  ['research', 'research'],
  ['大数据', undefined],
  ['', undefined],
])('the category of %p is %p', (text, category) => {
  expect(parseCategory(text)).toBe(category);
});

it.each([
  ['大专及以上', 'junior-college'],
  ['本科', 'bachelor'],
  ['大专或本科', 'junior-college'],
  ['硕士研究生', 'master'],
  ['不限', 'junior-middle'],
  ['', 'junior-middle'],
  ['技工院校', 'technical-school'],
  ['看情况', undefined],
])('the education of %p is %p', (text, education) => {
  expect(parseEducation(text)).toBe(education);
});

it.each([
  ['会计学、财务管理等相关专业', ['会计学', '财务管理']],
  ['软件工程/计算机科学与技术', ['软件工程', '计算机科学与技术']],
  ['不限', []],
  ['专业不限', []],
  ['', []],
])('the majors of %p are %p', (text, majors) => {
  expect(parseMajors(text)).toEqual(majors);
});

it.each([
  ['2026-1-31', '2026-01-31'],
  ['2026年12月3日', '2026-12-03'],
  ['2026/02/28 00:00:00', '2026-02-28'],
  ['20261231', '2026-12-31'],
  ['2026-02-30', undefined],
  ['长期有效', undefined],
])('the date of %p is %p', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

it.each([
  ['3个月', 3],
  ['招５人', 5],
  ['若干', undefined],
])('the number in %p is %p', (text, number) => {
  expect(parseWholeNumber(text)).toBe(number);
});

it.each([
  ['包吃住', true, true],
  ['提供食宿', true, true],
  ['提供午餐', true, false],
  ['有宿舍', false, true],
  ['否', false, false],
  ['不提供食宿', false, false],
  ['', false, false],
])('board in %p: meals %p, housing %p', (text, meals, housing) => {
  expect(parseBoard(text)).toEqual({ meals, housing });
});
