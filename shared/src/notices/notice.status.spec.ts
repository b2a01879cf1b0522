import { noticeStatus } from './notice.status';

describe('the life of a notice', () => {
  it('is sent at once or at a time', () => {
    expect(noticeStatus.statusAfter('draft', 'send', 'officer')).toBe('sending');
    expect(noticeStatus.statusAfter('draft', 'schedule', 'officer')).toBe('scheduled');
    expect(noticeStatus.statusAfter('scheduled', 'start', 'system')).toBe('sending');
    expect(noticeStatus.statusAfter('sending', 'finish', 'system')).toBe('sent');
  });

  it('can be cancelled or taken back only until sending begins', () => {
    expect(noticeStatus.sourcesOf('cancel')).toEqual(['draft', 'scheduled']);
    expect(noticeStatus.sourcesOf('unschedule')).toEqual(['scheduled']);
    expect(noticeStatus.actionsFrom('sending', 'officer')).toEqual([]);
  });

  it('is written by officers and by the platform for nobody else to touch', () => {
    for (const role of ['seeker', 'host-agent', 'mentor'] as const) {
      for (const status of noticeStatus.statuses) expect(noticeStatus.actionsFrom(status, role)).toEqual([]);
    }
  });
});
