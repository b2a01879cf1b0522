import fc from 'fast-check';
import {
  divisionLevel,
  divisionPrefixRange,
  HENAN,
  isWithin,
  JIYUAN,
  PROGRAMME_DIVISIONS,
  parentOf,
  programmeDivisionOf,
} from './divisions';

const twoDigits = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
const anySixDigits = fc
  .tuple(fc.integer({ min: 10, max: 82 }).map(String), twoDigits, twoDigits)
  .map((p) => p.join(''));
const code = anySixDigits.filter((text) => divisionLevel(text) !== undefined);
const codeOfHenan = fc
  .tuple(fc.constantFrom('00', '01', '02', '17', '90'), twoDigits)
  .map((places) => `41${places.join('')}`)
  .filter((text) => divisionLevel(text) !== undefined);
const notACode = fc.constantFrom(
  '',
  '41',
  '4101',
  '4101021',
  '410l02',
  '010102',
  '410001',
  '419000',
  '０１０１０２',
  ' 410102',
);

describe('divisionLevel', () => {
  it.each([
    ['410000', 'province'],
    ['410100', 'prefecture'],
    ['410102', 'county'],
    ['419001', 'prefecture'],
  ])('%s is a %s', (text, level) => expect(divisionLevel(text)).toBe(level));

  it('knows no level of what is not a code', () => {
    fc.assert(fc.property(notACode, (text) => expect(divisionLevel(text)).toBeUndefined()));
  });
});

describe('parentOf', () => {
  it.each([
    ['410102', '410100'],
    ['410100', '410000'],
    ['419001', '410000'],
    ['410000', undefined],
    ['419000', undefined],
  ])('of %s is %s', (text, parent) => expect(parentOf(text)).toBe(parent));

  it('lies one level higher and holds the division', () => {
    const below = code.filter((text) => divisionLevel(text) !== 'province');
    fc.assert(
      fc.property(below, (text) => {
        const parent = parentOf(text) ?? '';
        expect(divisionLevel(parent)).toBe(divisionLevel(text) === 'county' ? 'prefecture' : 'province');
        expect(isWithin(text, parent)).toBe(true);
        expect(isWithin(parent, text)).toBe(false);
      }),
    );
  });
});

describe('isWithin', () => {
  it.each([
    ['410102', '410100', true],
    ['410102', '410000', true],
    ['419001', '410000', true],
    ['410102', '410102', true],
    ['410100', '410102', false],
    ['410202', '410100', false],
    ['419002', '419001', false],
    ['420102', '410000', false],
  ])('%s within %s: %s', (text, ancestor, expected) => expect(isWithin(text, ancestor)).toBe(expected));

  it('is what going up from parent to parent finds', () => {
    fc.assert(
      fc.property(codeOfHenan, codeOfHenan, (text, ancestor) => {
        const lineage = [text];
        for (let above = parentOf(text); above !== undefined; above = parentOf(above)) lineage.push(above);
        expect(isWithin(text, ancestor)).toBe(lineage.includes(ancestor));
      }),
    );
  });

  it('fails closed on what is not a code, on either side', () => {
    fc.assert(
      fc.property(notACode, code, (text, real) => {
        expect([isWithin(text, real), isWithin(real, text), isWithin(text, text)]).toEqual([false, false, false]);
      }),
    );
  });
});

describe('divisionPrefixRange', () => {
  it.each([
    ['410000', { from: '410000', to: '419999' }],
    ['410100', { from: '410100', to: '410199' }],
    ['410102', { from: '410102', to: '410102' }],
    ['419001', { from: '419001', to: '419001' }],
    ['419000', undefined],
  ])('of %s', (text, range) => expect(divisionPrefixRange(text)).toEqual(range));

  it('holds as text exactly the codes that lie within', () => {
    fc.assert(
      fc.property(codeOfHenan, codeOfHenan, (text, ancestor) => {
        const range = divisionPrefixRange(ancestor);
        expect(range !== undefined && range.from <= text && text <= range.to).toBe(isWithin(text, ancestor));
      }),
    );
  });
});

describe('the programme divisions', () => {
  it('are 19: the province for 省直, 17 prefectures and 济源', () => {
    expect(PROGRAMME_DIVISIONS.map(({ code: text }) => divisionLevel(text))).toEqual([
      'province',
      ...Array.from({ length: 18 }, () => 'prefecture'),
    ]);
    expect(new Set(PROGRAMME_DIVISIONS.map(({ code: text }) => text)).size).toBe(19);
  });

  it.each([
    ['410102', '410100'],
    ['410100', '410100'],
    [JIYUAN, JIYUAN],
    [HENAN, HENAN],
    ['420102', undefined],
    ['419000', undefined],
  ])('count %s under %s', (text, division) => expect(programmeDivisionOf(text)).toBe(division));
});
