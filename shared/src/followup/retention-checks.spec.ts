import fc from 'fast-check';
import { addDays, addMonths } from '../platform/dates';
import {
  checkResult,
  RETENTION_SIDES,
  type RetentionWord,
  retentionCheckDays,
  retentionStanding,
} from './retention-checks';

const START = '2027-03-01';
const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(START, days));
const word = fc.record({
  side: fc.constantFrom(...RETENTION_SIDES),
  on: day,
  leftOn: fc.option(day, { nil: null }),
});
/** Nobody tells of a day to come. */
const words = fc
  .array(word, { maxLength: 6 })
  .map((said) =>
    said
      .map(
        ({ side, on, leftOn }): RetentionWord => ({ side, on, leftOn: leftOn !== null && leftOn > on ? on : leftOn }),
      )
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
  );

describe('the checks of a retention', () => {
  it('fall due so many months after the end, in order, each once', () => {
    expect(retentionCheckDays('2026-08-31', [6, 1, 3, 3])).toEqual([
      { afterMonths: 1, dueOn: '2026-09-30' },
      { afterMonths: 3, dueOn: '2026-11-30' },
      { afterMonths: 6, dueOn: '2027-02-28' },
    ]);
  });
});

describe('what is known of a retained trainee', () => {
  const host = { side: 'host', on: '2027-04-02', leftOn: null } as const;
  const left = { side: 'trainee', on: '2027-04-03', leftOn: '2027-03-20' } as const;

  it('is nothing before anybody has said anything', () => {
    expect(retentionStanding([])).toEqual({ state: 'unknown' });
  });

  it('is employed until the last day that somebody says so', () => {
    expect(retentionStanding([host, { side: 'trainee', on: '2027-04-05', leftOn: null }])).toEqual({
      state: 'employed',
      until: '2027-04-05',
    });
  });

  it('is contested when two sides cannot both be right, until an officer says which', () => {
    expect(retentionStanding([host, left])).toEqual({ state: 'contested' });
    const officer = { side: 'officer', on: '2027-04-10', leftOn: '2027-03-20' } as const;
    expect(retentionStanding([host, left, officer])).toEqual({ state: 'left', leftOn: '2027-03-20' });
  });

  it('is not contested when one was there before the other says that it was over', () => {
    const later = { side: 'trainee', on: '2027-05-02', leftOn: '2027-04-20' } as const;
    expect(retentionStanding([host, later])).toEqual({ state: 'left', leftOn: '2027-04-20' });
  });

  it('is what a side said last', () => {
    expect(retentionStanding([left, { side: 'trainee', on: '2027-04-04', leftOn: null }])).toEqual({
      state: 'employed',
      until: '2027-04-04',
    });
  });

  it('is settled by every word of an officer', () => {
    fc.assert(
      fc.property(words, word, (said, last) => {
        const officer: RetentionWord = { ...last, side: 'officer' };
        const standing = retentionStanding([...said, officer]);
        expect(standing).toEqual(
          officer.leftOn === null
            ? { state: 'employed', until: officer.on }
            : { state: 'left', leftOn: officer.leftOn },
        );
      }),
    );
  });

  it('lets no check count as there after one that counts as left', () => {
    fc.assert(
      fc.property(words, (said) => {
        const standing = retentionStanding(said);
        const results = [1, 2, 3, 4, 5, 6].map((months) => checkResult(addMonths(START, months), standing));
        const firstLeft = results.indexOf('left');
        if (firstLeft >= 0) expect(results.slice(firstLeft)).not.toContain('there');
        const firstOpen = results.indexOf(null);
        if (firstOpen >= 0) expect(results.slice(firstOpen)).toEqual(results.slice(firstOpen).map(() => null));
      }),
    );
  });

  it('knows nothing that nobody has said', () => {
    fc.assert(
      fc.property(words, day, (said, dueOn) => {
        const result = checkResult(dueOn, retentionStanding(said));
        if (result === 'left') expect(said.some(({ leftOn }) => leftOn !== null && leftOn <= dueOn)).toBe(true);
        if (result === 'there') {
          expect(said.some(({ on, leftOn }) => (leftOn === null ? on >= dueOn : leftOn > dueOn))).toBe(true);
        }
      }),
    );
  });
});
