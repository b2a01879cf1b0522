import {
  APPLICATION_HOST_LABELS,
  applicationStatus,
  applicationStatusLabel,
  OPEN_APPLICATION_STATUSES,
} from './application.status';

describe('the life of an application', () => {
  it('is offered by the host from any earlier status, and accepted by the seeker only', () => {
    expect(applicationStatus.sourcesOf('offer')).toEqual(['sent', 'viewed', 'invited']);
    expect(applicationStatus.statusAfter('offered', 'accept', 'seeker')).toBe('accepted');
    expect(applicationStatus.canTransition('offered', 'accept', 'host-agent')).toBe(false);
    expect(applicationStatus.statusAfter('accepted', 'begin-agreement', 'system')).toBe('agreement');
  });

  it('ends in declined by the host and in withdrawn by the seeker, from every open status', () => {
    for (const status of OPEN_APPLICATION_STATUSES) {
      expect(applicationStatus.statusAfter(status, 'decline', 'host-agent')).toBe('declined');
      const seekersWayOut = status === 'offered' ? 'refuse' : 'withdraw';
      expect(applicationStatus.statusAfter(status, seekersWayOut, 'seeker')).toBe('withdrawn');
      expect(applicationStatus.statusAfter(status, 'lapse', 'system')).toBe('lapsed');
    }
  });

  it('is not taken back by the host once the seeker has accepted', () => {
    expect(applicationStatus.actionsFrom('accepted', 'host-agent')).toEqual(['begin-agreement']);
    expect(applicationStatus.actionsFrom('accepted', 'seeker')).toEqual(['withdraw']);
  });

  it('can be sent again by the seeker once withdrawn or lapsed, not once declined', () => {
    expect(applicationStatus.sourcesOf('resend')).toEqual(['withdrawn', 'lapsed']);
    expect(applicationStatus.actionsFrom('declined', 'seeker')).toEqual([]);
  });

  it('leaves its agreement by the platform only: back to lapsed before it is in force, to finished after it', () => {
    expect(applicationStatus.statusAfter('agreement', 'end-agreement', 'system')).toBe('lapsed');
    expect(applicationStatus.statusAfter('agreement', 'finish', 'system')).toBe('finished');
    expect(applicationStatus.actionsFrom('agreement', 'host-agent')).toEqual([]);
    expect(applicationStatus.actionsFrom('agreement', 'seeker')).toEqual([]);
  });

  it('has two ends, and nobody outside the two sides and the platform acts', () => {
    const ends = applicationStatus.statuses.filter((status) => applicationStatus.isFinal(status));
    expect(ends).toEqual(['finished', 'declined']);
    for (const status of applicationStatus.statuses) {
      expect(applicationStatus.actionsFrom(status, 'officer')).toEqual([]);
      expect(applicationStatus.actionsFrom(status, 'mentor')).toEqual([]);
    }
  });

  it('is put into the words of the one who reads', () => {
    expect(applicationStatusLabel('sent')).toBe('等待单位查看');
    expect(APPLICATION_HOST_LABELS.sent).toBe('新投递');
  });
});
