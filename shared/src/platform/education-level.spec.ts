import fc from 'fast-check';
import { EDUCATION_LEVELS, isEducationAtLeast } from './education-level';

const level = fc.constantFrom(...EDUCATION_LEVELS);

describe('isEducationAtLeast', () => {
  it('puts a bachelor above a junior college and below a master', () => {
    expect(isEducationAtLeast('bachelor', 'junior-college')).toBe(true);
    expect(isEducationAtLeast('bachelor', 'master')).toBe(false);
  });

  it('takes senior middle, secondary vocational and technical school for each other', () => {
    const equals = ['senior-middle', 'secondary-vocational', 'technical-school'] as const;
    for (const has of equals) for (const asked of equals) expect(isEducationAtLeast(has, asked)).toBe(true);
  });

  it('is an order: everyone meets their own level, and meeting is passed on', () => {
    fc.assert(
      fc.property(level, level, level, (a, b, c) => {
        expect(isEducationAtLeast(a, a)).toBe(true);
        expect(isEducationAtLeast(a, b) || isEducationAtLeast(b, a)).toBe(true);
        if (isEducationAtLeast(a, b) && isEducationAtLeast(b, c)) expect(isEducationAtLeast(a, c)).toBe(true);
      }),
    );
  });
});
