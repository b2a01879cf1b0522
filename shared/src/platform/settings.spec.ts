import fc from 'fast-check';
import { type Dated, NoValueInForceError, valueOn } from './settings';

const wage: Dated<number> = [
  { from: '2022-01-01', value: 2000 },
  { from: '2024-01-01', value: 2100 },
  { from: '2018-10-01', value: 1900 },
];

describe('valueOn', () => {
  it.each([
    ['2018-10-01', 1900],
    ['2021-12-31', 1900],
    ['2022-01-01', 2000],
    ['2023-12-31', 2000],
    ['2024-01-01', 2100],
    ['2099-01-01', 2100],
  ])('on %s is %i, in whatever order the entries stand', (day, value) => expect(valueOn(wage, day)).toBe(value));

  it('says that nothing was in force before the first entry', () => {
    expect(() => valueOn(wage, '2018-09-30')).toThrow(NoValueInForceError);
    expect(() => valueOn([], '2018-09-30')).toThrow(NoValueInForceError);
  });

  it('takes a correction appended for the same day', () => {
    expect(valueOn([...wage, { from: '2022-01-01', value: 2050 }], '2023-01-01')).toBe(2050);
  });

  it('does not depend on the order of entries with different days', () => {
    const shuffled = fc.shuffledSubarray([...wage], { minLength: wage.length });
    fc.assert(fc.property(shuffled, (entries) => expect(valueOn(entries, '2023-05-01')).toBe(2000)));
  });
});
