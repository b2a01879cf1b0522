import type { Application } from '@qihang/shared/applications';
import type { PostDetail } from '@qihang/shared/posts';
import type { OwnRecord } from '@qihang/shared/seekers';
import { applyState } from './apply-state';

const post = (patch: Partial<PostDetail> = {}) => ({ status: 'published', placesLeft: 2, ...patch }) as PostDetail;
const application = (status: Application['status']) => ({ id: '9', status }) as Application;
const record = (patch: Partial<OwnRecord> = {}) =>
  ({
    seeker: { id: '1' },
    eligibility: { eligible: true, on: '2026-11-01', reasons: [], requirements: [] },
    ...patch,
  }) as OwnRecord;

describe('applyState', () => {
  it('asks a stranger to sign in, but not for a closed post', () => {
    const stranger = { signedIn: false, record: undefined, application: null };
    expect(applyState(post(), stranger).kind).toBe('signed-out');
    expect(applyState(post({ status: 'closed' }), stranger).kind).toBe('closed');
  });

  it('lets an eligible seeker apply while places are left', () => {
    const seeker = { signedIn: true, record: record(), application: null };
    expect(applyState(post(), seeker).kind).toBe('ready');
    expect(applyState(post({ placesLeft: 0 }), seeker).kind).toBe('closed');
  });

  it('waits until it knows both the record and earlier applications', () => {
    expect(applyState(post(), { signedIn: true, record: undefined, application: null }).kind).toBe('loading');
    expect(applyState(post(), { signedIn: true, record: record(), application: undefined }).kind).toBe('loading');
  });

  it('sends who has not signed up to the sign-up', () => {
    expect(applyState(post(), { signedIn: true, record: record({ seeker: null }), application: null }).kind).toBe(
      'not-signed-up',
    );
  });

  it('names every reason against', () => {
    const reasons = ['a', 'b'].map((message) => ({ code: message, field: '', message }));
    const eligibility = { eligible: false, on: '2026-11-01', reasons, requirements: [] };
    expect(applyState(post(), { signedIn: true, record: record({ eligibility }), application: null })).toEqual({
      kind: 'not-eligible',
      reasons: ['a', 'b'],
    });
  });

  it('shows an application, also of a post that has closed since, unless it is over', () => {
    const known = (status: Application['status']) => ({
      signedIn: true,
      record: record(),
      application: application(status),
    });
    expect(applyState(post(), known('sent')).kind).toBe('applied');
    expect(applyState(post({ status: 'closed' }), known('offered')).kind).toBe('applied');
    expect(applyState(post({ status: 'closed' }), known('lapsed')).kind).toBe('closed');
  });

  it('lets a withdrawn or lapsed application be sent again while the post is open, but not a declined one', () => {
    const known = (status: Application['status']) => ({
      signedIn: true,
      record: record(),
      application: application(status),
    });
    expect(applyState(post(), known('withdrawn'))).toEqual({ kind: 'ready', again: true });
    expect(applyState(post(), known('lapsed'))).toEqual({ kind: 'ready', again: true });
    expect(applyState(post(), known('declined')).kind).toBe('applied');
    expect(applyState(post({ status: 'closed' }), known('declined')).kind).toBe('closed');
  });
});
