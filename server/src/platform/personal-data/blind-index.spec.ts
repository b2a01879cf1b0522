import fc from 'fast-check';
import { BlindIndex } from './index';

const index = new BlindIndex({ index: Buffer.alloc(32, 1) });

describe('the blind index', () => {
  it('is 32 bytes, and the same for every way of writing a value', () => {
    expect(index.citizenNumber('11010519491231002X')).toHaveLength(32);
    expect(index.citizenNumber(' 110105 19491231 002x')).toEqual(index.citizenNumber('11010519491231002X'));
    expect(index.phone('+86 138-0000-0000')).toEqual(index.phone('13800000000'));
    expect(index.bankAccount('6222 0217 0200 1234 567')).toEqual(index.bankAccount('6222021702001234567'));
    expect(index.personName('阿卜杜拉•买买提')).toEqual(index.personName('阿卜杜拉 · 买买提'));
  });

  it('tells values apart', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), fc.stringMatching(/^\d{11}$/), (one, other) => {
        fc.pre(one !== other);
        expect(index.phone(one)).not.toEqual(index.phone(other));
      }),
    );
  });

  it('does not show that one kind of value equals another', () => {
    const text = '13800000000';
    const all = [index.citizenNumber(text), index.phone(text), index.bankAccount(text), index.personName(text)];
    expect(new Set(all.map((value) => value.toString('hex'))).size).toBe(all.length);
  });

  it('means nothing without the key', () => {
    expect(new BlindIndex({ index: Buffer.alloc(32, 2) }).phone('13800000000')).not.toEqual(index.phone('13800000000'));
  });

  it('never changes with the program, for its values are stored', () => {
    expect(index.citizenNumber('11010519491231002X').toString('hex')).toMatchInlineSnapshot(
      `"113c47ef31b826f46e21e1b810db6e6ea6cc3e526a574665c52cec9d63499d83"`,
    );
    expect(index.phone('13800000000').toString('hex')).toMatchInlineSnapshot(
      `"f3eb8d19c74bda0c89b2bed78c1b00a1ef9348fde539db81fac1be343f44f2f7"`,
    );
    expect(index.bankAccount('6222021702001234567').toString('hex')).toMatchInlineSnapshot(
      `"f7364689617121c622016c2dad4f6c1b1ecadafb44badef89238d724e88ad121"`,
    );
    expect(index.personName('张三').toString('hex')).toMatchInlineSnapshot(
      `"d8b1439eb566a882ab05f92405bd88a3bd69ab0bd7ec64c7c19f062583c99873"`,
    );
  });
});
