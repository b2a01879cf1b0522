import fc from 'fast-check';
import { readingPages } from './reading-pages';

const sections = fc.array(
  fc.record({ heading: fc.string(), paragraphs: fc.array(fc.string({ maxLength: 900 }), { maxLength: 6 }) }),
  { maxLength: 12 },
);

describe('the sheets of a text', () => {
  it('hold every paragraph once and in order', () => {
    fc.assert(
      fc.property(sections, (given) => {
        const shown = readingPages({ sections: given }).flatMap(({ parts }) =>
          parts.flatMap((part) => part.paragraphs),
        );
        expect(shown).toEqual(given.flatMap(({ paragraphs }) => paragraphs));
      }),
    );
  });

  it('show every heading, and say where a section goes on', () => {
    const long = { heading: '第一条 见习内容', paragraphs: ['甲'.repeat(300), '乙'.repeat(300)] };
    const headings = readingPages({ sections: [long] }).map(({ parts }) => parts.map(({ heading }) => heading));
    expect(headings).toEqual([[], ['第一条 见习内容'], ['第一条 见习内容（续）']]);
  });

  it('hold less in large type', () => {
    const small = ['一', '二', '三'].map((heading) => ({ heading, paragraphs: ['短'.repeat(56)] }));
    expect(readingPages({ sections: small }).map(({ parts }) => parts.length)).toEqual([0, 3]);
    expect(readingPages({ sections: small }, 'large').map(({ parts }) => parts.length)).toEqual([0, 2, 1]);
  });

  it('count lines, because short paragraphs need as much height as longer ones', () => {
    const parties = { heading: '协议各方', paragraphs: Array.from({ length: 20 }, () => '联系人：张三') };
    const sheets = readingPages({ sections: [parties] }).map(({ parts }) => parts[0]?.paragraphs.length ?? 0);
    expect(sheets).toEqual([0, 14, 6]);
  });
});
