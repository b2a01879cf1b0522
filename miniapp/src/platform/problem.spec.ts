import { CallFailure } from './failure';
import { explain } from './problem';

const problem = { type: 'about:blank', title: '手机号不正确', status: 422, code: 'a/b', correlationId: 'c1' };

describe('explain', () => {
  it("uses the server's title and names the fields", () => {
    const errors = [{ path: 'phone', message: '请输入 11 位手机号' }];
    expect(explain(new CallFailure('problem', { ...problem, errors }))).toEqual({
      message: '手机号不正确',
      fields: { phone: '请输入 11 位手机号' },
      canRetry: false,
      correlationId: 'c1',
    });
  });

  it.each([
    [404, false],
    [429, true],
    [503, true],
  ])('has words of its own for a bare %i', (status, canRetry) => {
    const explained = explain(new CallFailure('problem', { ...problem, title: '', status }));
    expect(explained.message).toMatch(/[\u4e00-\u9fff]/);
    expect(explained.canRetry).toBe(canRetry);
  });

  it('tells a lost connection from a slow one', () => {
    expect(explain(new CallFailure('offline')).message).toContain('网络没有连上');
    expect(explain(new CallFailure('timeout')).message).toContain('网络太慢');
  });

  it('does not show the text of a programming error', () => {
    expect(explain(new TypeError('x is undefined')).message).not.toContain('undefined');
  });
});
