import fc from 'fast-check';
import { isMobilePhone, normalizeMobilePhone } from './phone';

describe('a mobile number', () => {
  it.each(['13812345678', '19900000000'])('%s is one', (text) => expect(isMobilePhone(text)).toBe(true));

  it.each(['12812345678', '1381234567', '138123456789', '037165500000', '+8613812345678', '1381234567８', ''])(
    '%s in stored form is not',
    (text) => expect(isMobilePhone(text)).toBe(false),
  );

  it.each(['138 1234 5678', '138-1234-5678', '+86 138 1234 5678', '008613812345678', '１３８１２３４５６７８'])(
    'is stored the same when typed as %s',
    (text) => expect(normalizeMobilePhone(text)).toBe('13812345678'),
  );

  it('is 1, then 3 to 9, then nine digits, and stays itself when stored', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), (text) => {
        expect(isMobilePhone(text)).toBe(text.charAt(0) === '1' && Number(text.charAt(1)) >= 3);
        if (isMobilePhone(text)) expect(normalizeMobilePhone(text)).toBe(text);
      }),
    );
  });
});
