import { birthText, dayText, educationRows, groupedCitizenNumber, intentionRows, yesNoText } from './answer-texts';
import { NO_ANSWERS } from './sign-up-values';

describe('answers in words', () => {
  it('say what follows from a citizen number, and nothing of a wrong one', () => {
    expect(birthText('11010519491231002x')).toBe('1949年12月31日出生，女');
    expect(birthText('110105194912310021')).toBe('');
    expect(groupedCitizenNumber('11010519491231002x')).toBe('110105 19491231 002X');
    expect(groupedCitizenNumber('1101')).toBe('1101');
  });

  it('leave a half-typed day as it is', () => {
    expect(dayText('2026-06-30')).toBe('2026年6月30日');
    expect(dayText('2026-06')).toBe('2026-06');
  });

  it('tell no from not answered', () => {
    expect([true, false, null].map(yesNoText)).toEqual(['是', '否', '']);
  });

  it('mention special education only where it applies', () => {
    expect(educationRows(NO_ANSWERS)).toHaveLength(4);
    expect(educationRows({ ...NO_ANSWERS, isSpecialEducation: true })).toContainEqual(['特殊教育毕业生', '是']);
  });

  it('say what an empty wish means', () => {
    expect(intentionRows(NO_ANSWERS, (code) => code)).toEqual([
      ['现在住在', ''],
      ['想去的地方', '河南全省都可以'],
      ['想做的岗位', '都可以'],
      ['最早到岗', '随时'],
    ]);
  });
});
