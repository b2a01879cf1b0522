import fc from 'fast-check';
import { type SittingEntry, sittingsOf } from './sittings';

const policy = { sittingMinutes: 20 };
const entry = (internshipId: string, minute: number): SittingEntry => ({
  internshipId,
  at: new Date(Date.UTC(2026, 10, 23, 2, 0) + minute * 60_000),
});

describe('the entries that a mentor wrote in one sitting', () => {
  it('are those within the policy’s minutes, about all trainees', () => {
    const entries = [entry('1', 0), entry('2', 5), entry('1', 20), entry('3', 21), entry('4', 90)];
    expect(sittingsOf(entries, policy)).toEqual(
      new Map([
        ['1', 3],
        ['2', 3],
        ['3', 3],
        ['4', 1],
      ]),
    );
  });

  it('are as many as the fullest window that holds one of the internship’s, in whatever order they come', () => {
    const minutes = fc.integer({ min: 0, max: 90 });
    const some = fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), minutes), { maxLength: 12 });
    fc.assert(
      fc.property(some, (pairs) => {
        const found = sittingsOf(
          pairs.map(([id, minute]) => entry(id, minute)),
          policy,
        );
        for (const id of ['1', '2', '3']) {
          const windows = pairs.map(([, from]) => pairs.filter(([, at]) => at >= from && at <= from + 20));
          const own = windows.filter((window) => window.some(([of]) => of === id));
          expect(found.get(id) ?? 0).toBe(Math.max(0, ...own.map((window) => window.length)));
        }
      }),
    );
  });
});
