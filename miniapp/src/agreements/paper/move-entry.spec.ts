import { movedBy } from './move-entry';

describe('movedBy', () => {
  it('moves a page up or down by one place', () => {
    expect(movedBy(['一', '二', '三'], 2, -1)).toEqual(['一', '三', '二']);
    expect(movedBy(['一', '二', '三'], 0, 1)).toEqual(['二', '一', '三']);
  });

  it('leaves the first and the last where they are, and loses nothing', () => {
    expect(movedBy(['一', '二'], 0, -1)).toEqual(['一', '二']);
    expect(movedBy(['一', '二'], 1, 1)).toEqual(['一', '二']);
    expect(movedBy([], 0, 1)).toEqual([]);
  });
});
