import { CallFailure } from '../platform/failure';
import { explain } from '../platform/problem';
import { withFlatNames } from './sign-up-failure';

describe('withFlatNames', () => {
  it('names the fields of a refusal as the form does', () => {
    const refusal = new CallFailure('problem', {
      type: 'about:blank',
      title: '暂不符合报名条件，请看下面的原因',
      status: 422,
      code: 'seekers/not-eligible',
      correlationId: 'c1',
      errors: [
        { path: 'background.graduationDate', message: 'a' },
        { path: 'identity.citizenNumber', message: 'b' },
      ],
    });
    expect(explain(withFlatNames(refusal))).toMatchObject({
      message: '暂不符合报名条件，请看下面的原因',
      fields: { graduationDate: 'a', citizenNumber: 'b' },
      correlationId: 'c1',
    });
  });

  it('leaves everything else as it is', () => {
    const offline = new CallFailure('offline');
    expect(withFlatNames(offline)).toBe(offline);
    expect(withFlatNames('x')).toBe('x');
  });
});
