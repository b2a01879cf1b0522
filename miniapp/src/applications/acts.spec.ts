import { applicationStatus } from '@qihang/shared/applications';
import { postStatus } from '@qihang/shared/posts';
import { postActs } from '../posts/post-acts';
import { awaitsHost, hostActs } from './host-acts';
import { awaitsSeeker, SEEKER_ACT_WORDS, seekerActs, seekerActText } from './seeker-acts';
import { whatFollows } from './what-follows';

/** What the status tables allow, without the acts that happen otherwise than by a button. */
function allowed(status: (typeof applicationStatus.statuses)[number], role: 'seeker' | 'host-agent'): string[] {
  const elsewhere: readonly string[] = ['resend', 'view', 'begin-agreement'];
  return applicationStatus
    .actionsFrom(status, role)
    .filter((action) => !elsewhere.includes(action))
    .sort();
}

describe('buttons', () => {
  it.each(applicationStatus.statuses)('offer for %s exactly what the status table allows', (status) => {
    expect([...seekerActs(status)].sort()).toEqual(allowed(status, 'seeker'));
    expect([...hostActs(status)].sort()).toEqual(allowed(status, 'host-agent'));
  });

  it.each(postStatus.statuses)('offer for a post that is %s exactly what the host may do', (status) => {
    expect([...postActs(status, 'host-agent')].sort()).toEqual(
      [...postStatus.actionsFrom(status, 'host-agent')].sort(),
    );
  });

  it('tell who is waited for: the host before the offer, then the seeker, then nobody', () => {
    const waiting = applicationStatus.statuses.map((status) => [awaitsHost(status), awaitsSeeker({ status })]);
    expect(waiting.filter(([host, seeker]) => host && seeker)).toEqual([]);
    expect(applicationStatus.statuses.filter(awaitsHost)).toEqual(['sent', 'viewed', 'invited']);
  });

  it('say more about withdrawing once an offer was accepted', () => {
    expect(seekerActText('withdraw', 'sent')).toBe(SEEKER_ACT_WORDS.withdraw.text);
    expect(seekerActText('withdraw', 'accepted')).toContain('见习协议');
  });
});

describe('whatFollows', () => {
  it('names the days of the policy in force', () => {
    expect(whatFollows('sent', '2026-11-01')).toContain('超过 7 天');
  });
});
