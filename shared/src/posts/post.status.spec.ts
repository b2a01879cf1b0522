import { postStatus } from './post.status';

describe('the life of a post', () => {
  it('goes from draft through the officer to the public', () => {
    expect(postStatus.statusAfter('draft', 'submit', 'host-agent')).toBe('submitted');
    expect(postStatus.statusAfter('submitted', 'publish', 'officer')).toBe('published');
    expect(postStatus.statusAfter('submitted', 'return', 'officer')).toBe('returned');
    expect(postStatus.statusAfter('returned', 'submit', 'host-agent')).toBe('submitted');
  });

  it('is never published by the host itself', () => {
    for (const status of postStatus.statuses) {
      expect(postStatus.canTransition(status, 'publish', 'host-agent')).toBe(false);
    }
    expect(postStatus.canTransition('returned', 'resume', 'host-agent')).toBe(false);
  });

  it('is paused by the host, or by the platform when applications stay unanswered, and resumed', () => {
    expect(postStatus.statusAfter('published', 'pause', 'system')).toBe('paused');
    expect(postStatus.statusAfter('paused', 'resume', 'host-agent')).toBe('published');
  });

  it.each(['fill', 'expire'] as const)('closes by %s only while it is public or paused', (action) => {
    expect(postStatus.sourcesOf(action)).toEqual(['published', 'paused']);
  });

  it('is withdrawn at any time before it closes, and then nothing moves it', () => {
    expect(postStatus.sourcesOf('withdraw')).toEqual(postStatus.statuses.filter((status) => status !== 'closed'));
    expect(postStatus.isFinal('closed')).toBe(true);
  });
});
