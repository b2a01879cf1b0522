import { DomainError, defineErrors } from './index';

const errors = defineErrors('posts', {
  notFound: { status: 404, title: '没有找到这个岗位' },
  applyByDatePassed: { status: 409, title: '报名已经截止' },
});

describe('an error catalogue', () => {
  it('gives each entry a kebab-case code below its domain', () => {
    const code: 'posts/apply-by-date-passed' = errors.applyByDatePassed.code;
    expect(code).toBe('posts/apply-by-date-passed');
    expect(errors.notFound).toEqual({ code: 'posts/not-found', status: 404, title: '没有找到这个岗位' });
  });

  it('refuses a status that is no error, and an empty title', () => {
    expect(() => defineErrors('posts', { fine: { status: 200, title: '好' } })).toThrow('posts/fine');
    expect(() => defineErrors('posts', { mute: { status: 400, title: ' ' } })).toThrow('posts/mute');
  });
});

describe('a domain error', () => {
  it('carries its entry, the fields to mend, the wait and the cause', () => {
    const cause = new Error('row is locked');
    const fields = [{ path: 'headcount', message: '人数至少为 1' }];
    const error = new DomainError(errors.notFound, { detail: 'post 7 is withdrawn', fields, retryAfter: 3, cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      code: 'posts/not-found',
      status: 404,
      title: '没有找到这个岗位',
      fields,
      retryAfter: 3,
    });
    expect(error.message).toBe('posts/not-found: post 7 is withdrawn');
    expect(error.cause).toBe(cause);
  });

  it('knows its catalogue entry', () => {
    const error = new DomainError(errors.notFound);
    expect(error.is(errors.notFound)).toBe(true);
    expect(error.is(errors.applyByDatePassed)).toBe(false);
  });
});
