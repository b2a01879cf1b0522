import { codesOf } from '../platform/enum';
import { postCategoryLabels } from '../posts/post-category';
import { SAFETY_TEXTS, safetyPoints, safetyTextOf, safetyTextOn } from './safety-text';

describe('the safety training', () => {
  it('has general points first, then those of the kind of post', () => {
    const text = safetyTextOn('2026-12-01');
    for (const category of codesOf(postCategoryLabels)) {
      const points = safetyPoints(text, category);
      expect(points.slice(0, text.general.length)).toEqual(text.general);
      expect(points.length).toBeGreaterThan(text.general.length);
    }
  });

  it('names each wording by a version of its own, by which it is found again', () => {
    const versions = SAFETY_TEXTS.map(({ value }) => value.version);
    expect(new Set(versions).size).toBe(versions.length);
    for (const { value } of SAFETY_TEXTS) expect(safetyTextOf(value.version)).toBe(value);
    expect(safetyTextOf('2000-01')).toBeUndefined();
  });
});
