import { publicNumber } from '@qihang/shared/platform';
import fc from 'fast-check';
import { isCertificateNumber, numberInCode, readTypedNumber } from './typed-number';

const anyNumber = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((random) => publicNumber('XY', random));

describe('a typed agreement number', () => {
  it('is read without its prefix, in lower case and without hyphens', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(readTypedNumber(number.toLowerCase())).toEqual({ number });
        expect(readTypedNumber(number.replace(/-/g, ' '))).toEqual({ number });
        // a body that itself begins with the prefix's letters cannot be told from one with the prefix
        fc.pre(!number.startsWith('XY-XY'));
        expect(readTypedNumber(number.slice('XY-'.length))).toEqual({ number });
      }),
    );
  });

  it('is left alone while it is being typed', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(14), (number, length) => {
        expect(readTypedNumber(number.replace(/-/g, '').slice(0, length))).toBeNull();
      }),
    );
  });

  it('is called wrong as soon as its last character does not fit', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (number, last) => {
        fc.pre(!number.endsWith(last));
        expect(readTypedNumber(`${number.slice(0, -1)}${last}`)).toHaveProperty('error');
      }),
    );
  });
});

describe('a typed certificate number', () => {
  const certificate = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((random) => publicNumber('JX', random));

  it('is read in any spelling with its prefix, and told from an agreement’s', () => {
    fc.assert(
      fc.property(certificate, anyNumber, (number, other) => {
        expect(readTypedNumber(number.toLowerCase().replace(/-/g, ' '))).toEqual({ number });
        expect([isCertificateNumber(number), isCertificateNumber(other)]).toEqual([true, false]);
        expect(numberInCode(`https://qihang.example/public/verify/index?number=${encodeURIComponent(number)}`)).toBe(
          number,
        );
      }),
    );
  });

  it('is called wrong once it is whole and does not fit', () => {
    expect(readTypedNumber('JX-0000-0000-0000')).toBeNull();
    expect(readTypedNumber('JX-0000-0000-0000-1')).toHaveProperty('error');
  });
});

describe('the text of a QR code', () => {
  it('leads to the number in the address that it holds', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const address = `https://qihang.example/public/verify/index?number=${encodeURIComponent(number)}&from=qr`;
        expect(numberInCode(address)).toBe(number);
        expect(numberInCode(number)).toBe(number);
      }),
    );
  });

  it.each(['https://qihang.example/', 'https://qihang.example/?number=%E0%A4%A', '见习证明 123'])(
    'is none of an agreement: %s',
    (text) => expect(numberInCode(text)).toBeUndefined(),
  );
});
