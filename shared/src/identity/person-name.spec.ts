import fc from 'fast-check';
import { normalizePersonName } from './person-name';

describe('a name for comparing', () => {
  it.each([
    '阿卜杜拉·买买提',
    '阿卜杜拉•买买提',
    '阿卜杜拉‧买买提',
    '阿卜杜拉・买买提',
    '阿卜杜拉･买买提',
    '阿卜杜拉．买买提',
    ' 阿卜杜拉 · 买买提　',
    '阿卜杜拉\u200B·买买提',
  ])('is one for every way of writing %s', (name) => expect(normalizePersonName(name)).toBe('阿卜杜拉·买买提'));

  it('folds full-width and small letters and the forms made for old encodings', () => {
    expect(normalizePersonName('Ｌｉ Ming')).toBe('LIMING');
    expect(normalizePersonName('\uF9D1')).toBe('六');
  });

  it('keeps different names different', () => {
    expect(normalizePersonName('张三')).not.toBe(normalizePersonName('张三三'));
    expect(normalizePersonName('买买提·阿卜杜拉')).not.toBe(normalizePersonName('买买提阿卜杜拉'));
  });

  it('does not change when done twice', () => {
    const name = fc.string({ unit: fc.constantFrom(...'张三阿·•‧・ .ａAﬁ　\u200B') });
    fc.assert(
      fc.property(name, (text) =>
        expect(normalizePersonName(normalizePersonName(text))).toBe(normalizePersonName(text)),
      ),
    );
  });
});
