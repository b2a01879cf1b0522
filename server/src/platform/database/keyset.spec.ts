import { DomainError } from '../errors';
import { cutPage, decodeCursor, encodeCursor } from './keyset';

describe('a cursor', () => {
  it('comes back as it was packed', () => {
    const key = ['2026-11-23 02:00:00.000', '42'];
    expect(decodeCursor(encodeCursor(key), 2)).toEqual(key);
    expect(decodeCursor(undefined, 2)).toBeUndefined();
  });

  it.each(['nonsense', encodeCursor(['1']), Buffer.from('{"a":1}').toString('base64url')])(
    'is refused when it is not one: %s',
    (cursor) => {
      expect(() => decodeCursor(cursor, 2)).toThrow(DomainError);
    },
  );
});

describe('a page', () => {
  it('leads to the next one as long as there are more rows', () => {
    const first = cutPage([1, 2, 3], 2, (row) => [row]);
    expect(first.items).toEqual([1, 2]);
    expect(decodeCursor(first.nextCursor ?? undefined, 1)).toEqual([2]);
    expect(cutPage([3], 2, (row) => [row]).nextCursor).toBeNull();
  });
});
