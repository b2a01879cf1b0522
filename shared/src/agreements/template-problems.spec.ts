import fc from 'fast-check';
import type { TemplateText } from './agreement-template.schemas';
import { REQUIRED_TOPICS } from './required-topics';
import { TEMPLATE_PLACEHOLDERS } from './template-placeholders';
import { templateProblems } from './template-problems';

const values = TEMPLATE_PLACEHOLDERS.filter(({ required }) => required).map(({ key }) => `{{${key}}}`);
const complete: TemplateText = {
  title: '就业见习协议',
  preamble: '',
  clauses: [
    { heading: '内容', text: values.join('，') },
    ...REQUIRED_TOPICS.map(({ label, words }) => ({ heading: label, text: words.join('、') })),
  ],
};
const withClause = (text: string, heading = '补充'): TemplateText => ({
  ...complete,
  clauses: [{ heading, text }, ...complete.clauses],
});

describe('a template', () => {
  it('with every value and every topic can be published', () => expect(templateProblems(complete)).toEqual([]));

  it('names each required value that it lacks, wherever the others stand', () => {
    fc.assert(
      fc.property(fc.subarray(values), fc.boolean(), (present, inPreamble) => {
        const [first, ...rest] = complete.clauses;
        const text = ['内容', ...present].join('\n');
        const template: TemplateText = inPreamble
          ? { ...complete, preamble: text, clauses: rest }
          : { ...complete, clauses: [{ heading: first?.heading ?? '', text }, ...rest] };
        const missing = values.filter((value) => !present.includes(value));
        expect(templateProblems(template).map(({ path }) => path)).toEqual(missing.map(() => ''));
        for (const [index, { message }] of templateProblems(template).entries()) {
          expect(message).toContain(missing[index]);
        }
      }),
    );
  });

  it('names each topic that no single clause settles', () => {
    const split = { ...complete, clauses: complete.clauses.filter(({ heading }) => heading !== '不收费用和押金') };
    expect(templateProblems(split)).toEqual([
      { path: '', message: '没有写明不收费用和押金：请有一条写到“费用”“押金”' },
    ]);
    const apart = {
      ...split,
      clauses: [...split.clauses, { heading: '费用', text: '不收' }, { heading: '押金', text: '不收' }],
    };
    expect(templateProblems(apart)).toHaveLength(1);
  });

  it.each([
    ['{{单位名}}', '没有“单位名”这个占位内容，请从列表里选'],
    ['{{单位名称', '花括号没有成对，占位内容应写成 {{单位名称}} 的样子'],
    ['{单位名称}', '花括号没有成对，占位内容应写成 {{单位名称}} 的样子'],
    ['单位名称}}', '花括号没有成对，占位内容应写成 {{单位名称}} 的样子'],
    ['{{单位 名称}}', '花括号没有成对，占位内容应写成 {{单位名称}} 的样子'],
    ['｛｛单位名称｝｝', '花括号要用半角的 {{ }}'],
    ['甲\u202e方', '里面有看不见的特殊字符，请删掉后重新输入'],
    ['甲👍方', '这些字符印不出来，请换成文字：👍'],
    ['甲\u0007方', '里面有看不见的特殊字符，请删掉后重新输入'],
  ])('with %j in a clause is told what is wrong there', (text, message) => {
    expect(templateProblems(withClause(text))).toEqual([{ path: 'clauses.0.text', message }]);
  });

  it('has no blanks', () => {
    expect(templateProblems(withClause(' ', ''))).toEqual([
      { path: 'clauses.0.heading', message: '请填写条款标题' },
      { path: 'clauses.0.text', message: '请填写条款内容' },
    ]);
    const { path, message } = templateProblems({ title: ' ', preamble: '', clauses: [] })[0] ?? {};
    expect({ path, message }).toEqual({ path: 'title', message: '请填写协议标题' });
    expect(templateProblems({ ...complete, clauses: [] })[0]).toEqual({ path: '', message: '至少要有一条条款' });
  });

  it('may break lines and indent', () => expect(templateProblems(withClause('甲方\r\n\t乙方'))).toEqual([]));

  it('names no values in its title and headings', () => {
    expect(templateProblems(withClause('内容', '{{单位名称}}')).map(({ path }) => path)).toEqual(['clauses.0.heading']);
    expect(templateProblems({ ...complete, title: '协议\u0000' }).map(({ path }) => path)).toEqual(['title']);
  });
});
