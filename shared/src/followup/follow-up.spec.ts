import fc from 'fast-check';
import { helpWishLabels } from '../internships/outcomes';
import { dueState } from './case-due';
import { followUpStatus, isLive } from './follow-up.status';
import { type FollowUpNeed, resultsFor, servicesFor } from './follow-up-needs';
import { retentionAnswerSchema } from './retention.schemas';
import { rateOf, rateText } from './retention-rate';
import { wishChanges } from './wish-changes';

const NEEDS = Object.keys(helpWishLabels) as FollowUpNeed[];
const wishes = fc.array(fc.constantFrom(...NEEDS), { maxLength: 4 });

describe('a case', () => {
  it('is live until it has helped, is declined, or the person is lost sight of', () => {
    expect(followUpStatus.statuses.filter(isLive)).toEqual(['open', 'in-progress']);
    for (const status of ['open', 'in-progress'] as const) {
      expect(followUpStatus.statusAfter(status, 'help', 'seeker')).toBe('helped');
      expect(followUpStatus.statusAfter(status, 'decline', 'seeker')).toBe('declined');
      expect(followUpStatus.statusAfter(status, 'lose', 'officer')).toBe('unreachable');
      expect(followUpStatus.statusAfter(status, 'lose', 'seeker')).toBeUndefined();
    }
  });

  it('can be taken up again from every end', () => {
    const ends = followUpStatus.statuses.filter((status) => !isLive(status));
    expect(ends.map((status) => followUpStatus.statusAfter(status, 'reopen', 'officer'))).toEqual(
      ends.map(() => 'open'),
    );
  });

  it('of each need has services and results of its own', () => {
    for (const need of NEEDS) {
      expect(new Set(servicesFor(need)).size).toBe(servicesFor(need).length);
      expect(resultsFor(need)).toContain('has-work');
    }
    expect(servicesFor('employment')).not.toContain('premises');
    expect(resultsFor('employment')).not.toContain('trained');
  });

  it('is overdue from the day after', () => {
    expect(dueState('2027-03-01', '2027-03-02')).toBe('overdue');
    expect(dueState('2027-03-02', '2027-03-02')).toBe('today');
    expect(dueState('2027-03-03', '2027-03-02')).toBe('later');
  });
});

describe('a change of wishes', () => {
  it('does nothing when they are told once more', () => {
    fc.assert(fc.property(wishes, (told) => expect(wishChanges(told, told)).toEqual({ added: [], dropped: [] })));
  });

  it('leads from what was wished to what is wished', () => {
    fc.assert(
      fc.property(wishes, wishes, (before, after) => {
        const { added, dropped } = wishChanges(before, after);
        const reached = [...new Set(before)].filter((need) => !dropped.includes(need)).concat(added);
        expect(reached.sort()).toEqual([...new Set(after)].sort());
      }),
    );
  });
});

describe('a rate', () => {
  it('is there only where there is something to count from', () => {
    expect(rateOf(0, 0)).toBeNull();
    expect(rateText(rateOf(2, 3))).toBe('66.7%');
    expect(rateText(rateOf(1, 1))).toBe('100%');
    expect(rateText(null)).toBe('暂无');
  });
});

describe('a word on a retention', () => {
  it('that somebody left needs day and reason', () => {
    const parsed = retentionAnswerSchema.safeParse({ revision: 1, isEmployed: false });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['leftOn', 'reason']);
    expect(retentionAnswerSchema.safeParse({ revision: 1, isEmployed: true }).success).toBe(true);
  });
});
