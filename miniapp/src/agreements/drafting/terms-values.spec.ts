import type { AgreementTerms } from '@qihang/shared/agreements';
import * as fc from 'fast-check';
import { mergeTerms } from './merge-terms';
import {
  fieldOfPath,
  sameTerms,
  TERMS_LABELS,
  type TermsField,
  type TermsValues,
  termsOf,
  valuesOf,
} from './terms-values';

const NOTHING: AgreementTerms = {
  startsOn: null,
  months: null,
  divisionCode: null,
  address: '',
  mentorId: null,
  plan: [],
  monthlyStipendFen: null,
  payDay: null,
  hoursPerDay: null,
  daysPerWeek: null,
  rest: '',
  safety: '',
  insurer: '',
  insurancePolicyNumber: '',
  insuranceFen: null,
  leave: '',
  contactName: '',
  contactPhone: '',
  extra: '',
};

const FULL: AgreementTerms = {
  ...NOTHING,
  startsOn: '2026-12-01',
  months: 3,
  mentorId: '8',
  plan: [
    { month: 1, goals: '熟悉制度' },
    { month: 3, goals: '独立记账' },
  ],
  monthlyStipendFen: 210_050,
  hoursPerDay: 7.5,
  daysPerWeek: 5,
  insuranceFen: 10_000_000,
};

describe('terms in fields', () => {
  it('come back as they were, complete or not', () => {
    expect(termsOf(valuesOf(NOTHING))).toEqual(NOTHING);
    expect(termsOf(valuesOf(FULL))).toEqual(FULL);
    expect(valuesOf(FULL)).toMatchObject({ stipend: '2100.5', plan: ['熟悉制度', '', '独立记账'] });
  });

  it('leave out goals beyond the term, and amounts that are none', () => {
    const typed = { ...valuesOf(FULL), months: '2', stipend: '两千' };
    expect(termsOf(typed)).toMatchObject({ plan: [{ month: 1, goals: '熟悉制度' }], monthlyStipendFen: null });
  });

  it('are found by the path that the server names', () => {
    expect(fieldOfPath('terms.monthlyStipendFen')).toBe('stipend');
    expect(fieldOfPath('terms.plan.2.goals')).toBe('plan');
    expect(fieldOfPath('terms.startsOn')).toBe('startsOn');
    expect(fieldOfPath('details.bank')).toBeUndefined();
    expect(fieldOfPath('terms.constructor')).toBeUndefined();
    expect(fieldOfPath('')).toBeUndefined();
  });
});

const FIELDS = Object.keys(TERMS_LABELS) as TermsField[];
const some = fc.uniqueArray(fc.constantFrom(...FIELDS));

/** Other valid values in some fields, different for each mark. */
function changed(fields: readonly TermsField[], mark: 1 | 2): TermsValues {
  const other: TermsValues = {
    ...valuesOf(FULL),
    startsOn: `2027-01-0${mark}`,
    divisionCode: `41010${mark}`,
    plan: [`计划${mark}`],
  };
  const numbers = {
    months: 3 + mark,
    mentorId: 20 + mark,
    stipend: 3000 + mark,
    payDay: mark,
    insurance: 9_000 + mark,
  };
  const hours = { hoursPerDay: 5 + mark, daysPerWeek: 2 + mark };
  const texts = Object.fromEntries(
    FIELDS.filter((field) => other[field] === '').map((field) => [field, `别的${mark}`]),
  );
  const digits = Object.fromEntries(Object.entries({ ...numbers, ...hours }).map(([name, it]) => [name, String(it)]));
  const all = { ...other, ...texts, ...digits };
  return { ...valuesOf(FULL), ...Object.fromEntries(fields.map((field) => [field, all[field]])) };
}

describe('mergeTerms', () => {
  it('keeps everything typed here, and takes what was changed elsewhere only', () => {
    fc.assert(
      fc.property(some, some, (here, there) => {
        const mine = changed(here, 1);
        const theirs = changed(there, 2);
        const merged = mergeTerms(valuesOf(FULL), mine, theirs);
        for (const field of here) expect(merged.values[field]).toEqual(mine[field]);
        expect([...merged.taken].sort()).toEqual(there.filter((field) => !here.includes(field)).sort());
        expect([...merged.contested].sort()).toEqual(there.filter((field) => here.includes(field)).sort());
        for (const field of merged.taken) expect(merged.values[field]).toEqual(theirs[field]);
      }),
    );
  });

  it('finds nothing to decide when both sides saved the same', () => {
    const both = changed(['address', 'stipend'], 1);
    const merged = mergeTerms(valuesOf(FULL), both, both);
    expect(merged).toMatchObject({ taken: [], contested: [] });
    expect(sameTerms(merged.values, both)).toBe(true);
  });
});
