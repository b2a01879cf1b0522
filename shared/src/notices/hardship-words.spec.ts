import fc from 'fast-check';
import { findHardshipWords, HARDSHIP_WORDS } from './hardship-words';
import { noticeContentSchema } from './notices.schemas';

const content = (title: string, text: string) => ({
  title,
  text,
  audience: { field: 'division', in: ['410100'] },
});

describe('the words of hardship', () => {
  it('are found however they are written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HARDSHIP_WORDS),
        fc.constantFrom('', ' ', '　', '·', '-', '“', '\u200b'),
        fc.constantFrom('', '面向', '【招聘】'),
        (word, between, before) => {
          expect(findHardshipWords(`${before}${[...word].join(between)}毕业生`)).toContain(word);
        },
      ),
    );
  });

  it('are not found in what may be written', () => {
    expect(findHardshipWords('适合您的会计岗位，郑州市金水区，每月补助 2500 元，请于 12 月 1 日前报名')).toEqual([]);
  });

  it('are refused in title and text of a notice, with the words and a way to mend it', () => {
    const parsed = noticeContentSchema.safeParse(content('低保家庭毕业生专场', '面向脱贫、残疾毕业生'));
    expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['title', '消息会显示在手机锁屏上，请去掉“低保”，可以写“适合您的岗位”'],
      ['text', '消息会显示在手机锁屏上，请去掉“脱贫”“残疾”，可以写“适合您的岗位”'],
    ]);
  });

  it('leave a neutral notice alone', () => {
    expect(noticeContentSchema.safeParse(content('适合您的岗位', '点开查看岗位和报名方式')).success).toBe(true);
  });
});
