import type { TemplateText } from '@qihang/shared/agreements';
import fc from 'fast-check';
import { withClause, withMoved, withOneMore, withoutClause, withPlaceholder } from './edit-text';

const clause = fc.record({ heading: fc.string(), text: fc.string() });
const template = fc.record({ title: fc.string(), preamble: fc.string(), clauses: fc.array(clause, { minLength: 1 }) });
const withPlaces = template.chain((text) => {
  const place = fc.nat(text.clauses.length - 1);
  return fc.tuple(fc.constant<TemplateText>(text), place, place);
});

describe('editing a template', () => {
  it('moves a clause there and back, and keeps all others in their order', () => {
    fc.assert(
      fc.property(withPlaces, ([text, from, to]) => {
        const moved = withMoved(text, from, to);
        expect(moved.clauses[to]).toBe(text.clauses[from]);
        expect(moved.clauses.filter((_, at) => at !== to)).toEqual(text.clauses.filter((_, at) => at !== from));
        expect(withMoved(moved, to, from)).toEqual(text);
      }),
    );
  });

  it('changes, adds and removes one clause and leaves the rest as it is', () => {
    fc.assert(
      fc.property(withPlaces, ([text, at]) => {
        const changed = withClause(text, at, { heading: '新的标题' });
        expect(changed.clauses[at]).toEqual({ ...text.clauses[at], heading: '新的标题' });
        expect(withoutClause(changed, at)).toEqual(withoutClause(text, at));
        expect(withoutClause(withOneMore(text), text.clauses.length)).toEqual(text);
      }),
    );
  });

  it('puts a placeholder where the cursor stands, or at the end', () => {
    expect(withPlaceholder('甲方：。', '单位名称', 3)).toBe('甲方：{{单位名称}}。');
    expect(withPlaceholder('甲方：', '单位名称', null)).toBe('甲方：{{单位名称}}');
  });
});
