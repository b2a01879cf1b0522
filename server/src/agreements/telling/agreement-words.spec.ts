import { AGREEMENT_EVENT_KINDS } from '@qihang/shared/agreements';
import { ROLES } from '@qihang/shared/platform';
import { type ToldEvent, wordsFor } from './agreement-words';

const event: ToldEvent = {
  kind: 'send',
  byRole: 'host-agent',
  postTitle: '会计助理',
  reason: null,
  waitingFor: 'trainee',
};

describe('what is told of an agreement', () => {
  it('goes to the other side, with the words of the one who acted', () => {
    const told = wordsFor({ ...event, kind: 'return', byRole: 'seeker', reason: '金额写错了' });
    expect(told?.to).toEqual(['host']);
    expect(told?.text).toContain('说明：金额写错了');
    expect(wordsFor({ ...event, kind: 'return', byRole: 'officer' })?.to).toEqual(['trainee', 'host']);
  });

  it('reminds only whose turn it is', () => {
    expect(wordsFor({ ...event, kind: 'remind', waitingFor: 'host' })?.to).toEqual(['host']);
    expect(wordsFor({ ...event, kind: 'remind', waitingFor: 'guardian' })?.to).toEqual(['trainee']);
    expect(wordsFor({ ...event, kind: 'auto-remind', waitingFor: 'bureau' })?.to).toEqual([]);
  });

  it('fits an inbox title, and names the post, for everything that anybody may do', () => {
    for (const kind of AGREEMENT_EVENT_KINDS) {
      for (const byRole of ROLES) {
        const told = wordsFor({ ...event, kind, byRole });
        if (told === null) continue;
        expect(told.title.length).toBeLessThanOrEqual(20);
        expect(told.text).toContain('「会计助理」');
      }
    }
  });

  it('is nothing for what the parties do not need to know', () => {
    expect(wordsFor({ ...event, kind: 'share' })).toBeNull();
  });
});
