import fc from 'fast-check';
import { maskBankAccount, maskCitizenNumber, maskName, maskPhone } from './masking';

describe('masking', () => {
  it('keeps what helps the person to recognise it', () => {
    expect(maskCitizenNumber('11010519491231002X')).toBe('110***********002X');
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskBankAccount('6222021702001234567')).toBe('***************4567');
    expect(maskName('李四')).toBe('李*');
    expect(maskName('张三丰')).toBe('张**');
    expect(maskName('𠮷田')).toBe('𠮷*');
  });

  it.each([maskCitizenNumber, maskPhone, maskBankAccount])('masks whole what is too short for %p', (mask) => {
    expect(mask('1234567')).toBe('*******');
    expect(mask('1234')).toBe('****');
    expect(mask('')).toBe('');
  });

  it('masks a name of one character whole', () => {
    expect(maskName('李')).toBe('*');
    expect(maskName('  ')).toBe('');
  });

  it('hides at least four characters of any number, and never changes its length', () => {
    const digits = fc.stringMatching(/^\d{4,25}$/);
    fc.assert(
      fc.property(digits, fc.constantFrom(maskCitizenNumber, maskPhone, maskBankAccount), (number, mask) => {
        const masked = mask(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.split('*').length - 1).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});
