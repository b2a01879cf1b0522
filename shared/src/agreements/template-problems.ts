import type { TemplateText } from './agreement-template.schemas';
import { PLACEHOLDER_PATTERN } from './fill-template';
import { REQUIRED_TOPICS } from './required-topics';
import { TEMPLATE_PLACEHOLDERS } from './template-placeholders';
import { hasInvisible, unprintableIn } from './visible-text';

export interface TemplateProblem {
  /** As `preamble` or `clauses.3.text`; empty for what the template as a whole lacks. */
  readonly path: string;
  readonly message: string;
}

const known = new Set(TEMPLATE_PLACEHOLDERS.map(({ key }) => key));

/**
 * Everything that keeps a template from being published.
 * @param text as the editor holds it, also half-written
 * @returns problems with what each text says first, then with what is missing; empty: ready
 */
export function templateProblems(text: TemplateText): TemplateProblem[] {
  const filled = [
    { path: 'preamble', text: text.preamble },
    ...text.clauses.map((clause, index) => ({ path: `clauses.${index}.text`, text: clause.text })),
  ];
  const fixed = [
    { path: 'title', text: text.title },
    ...text.clauses.map((clause, index) => ({ path: `clauses.${index}.heading`, text: clause.heading })),
  ];
  return [
    ...blanks(text),
    ...fixed.flatMap((place) => [...unseen(place), ...bracesInHeading(place)]),
    ...filled.flatMap((place) => [...unseen(place), ...braces(place), ...unknown(place)]),
    ...missingValues(filled.map((place) => place.text)),
    ...missingTopics(text),
  ];
}

/** @returns keys named in a text, in order, also unknown ones and more than once */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER_PATTERN)].map(([, key = '']) => key);
}

interface Place {
  readonly path: string;
  readonly text: string;
}

function blanks({ title, clauses }: TemplateText): TemplateProblem[] {
  const blank = (path: string, text: string, message: string) => (text.trim() === '' ? [{ path, message }] : []);
  return [
    ...blank('title', title, '请填写协议标题'),
    ...(clauses.length === 0 ? [{ path: '', message: '至少要有一条条款' }] : []),
    ...clauses.flatMap(({ heading, text }, index) => [
      ...blank(`clauses.${index}.heading`, heading, '请填写条款标题'),
      ...blank(`clauses.${index}.text`, text, '请填写条款内容'),
    ]),
  ];
}

function unseen({ path, text }: Place): TemplateProblem[] {
  const unprintable = unprintableIn(text);
  return [
    ...(hasInvisible(text) ? [{ path, message: '里面有看不见的特殊字符，请删掉后重新输入' }] : []),
    ...(unprintable.length > 0 ? [{ path, message: `这些字符印不出来，请换成文字：${unprintable.join(' ')}` }] : []),
  ];
}

function bracesInHeading({ path, text }: Place): TemplateProblem[] {
  return /[{}｛｝]/u.test(text) ? [{ path, message: '标题里不能放占位内容，请写在条款内容里' }] : [];
}

function braces({ path, text }: Place): TemplateProblem[] {
  const rest = text.replace(PLACEHOLDER_PATTERN, '');
  if (/[｛｝]/u.test(rest)) return [{ path, message: '花括号要用半角的 {{ }}' }];
  return /[{}]/u.test(rest) ? [{ path, message: '花括号没有成对，占位内容应写成 {{单位名称}} 的样子' }] : [];
}

function unknown({ path, text }: Place): TemplateProblem[] {
  const keys = new Set(placeholdersIn(text).filter((key) => !known.has(key)));
  return [...keys].map((key) => ({ path, message: `没有“${key}”这个占位内容，请从列表里选` }));
}

function missingValues(texts: readonly string[]): TemplateProblem[] {
  const named = new Set(texts.flatMap(placeholdersIn));
  return TEMPLATE_PLACEHOLDERS.filter(({ key, required }) => required && !named.has(key)).map(({ key, label }) => ({
    path: '',
    message: `缺少 {{${key}}}（${label}）`,
  }));
}

function missingTopics({ clauses }: TemplateText): TemplateProblem[] {
  const texts = clauses.map(({ heading, text }) => heading + text);
  return REQUIRED_TOPICS.filter(({ words }) => !texts.some((text) => words.every((word) => text.includes(word)))).map(
    ({ label, words }) => ({ path: '', message: `没有写明${label}：请有一条写到${words.map(quoted).join('')}` }),
  );
}

function quoted(word: string): string {
  return `“${word}”`;
}
