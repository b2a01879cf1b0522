import fc from 'fast-check';
import { addDays, addMonths, ageOn } from '../platform/dates';
import { EDUCATION_LEVELS } from '../platform/education-level';
import { valueOn } from '../platform/settings';
import { assessEligibility, type EligibilityProfile } from './eligibility';
import { ELIGIBILITY_POLICY } from './eligibility.policy';
import { SEEKER_CATEGORIES } from './eligibility.reasons';

const TODAY = '2026-11-23';
const policy = valueOn(ELIGIBILITY_POLICY, TODAY);

const graduate: EligibilityProfile = {
  category: 'graduate',
  birthDate: '2003-05-20',
  isFullTimeStudent: false,
  isEmployed: false,
  ownsBusiness: false,
  school: '郑州大学',
  major: '会计学',
  education: 'bachelor',
  graduationDate: '2025-07-01',
  hasInternshipInForce: false,
  internshipsTaken: 0,
};

const youth: EligibilityProfile = {
  category: 'unemployed-youth',
  birthDate: '2004-11-23',
  isFullTimeStudent: false,
  isEmployed: false,
  ownsBusiness: false,
  unemploymentRegistrationNumber: '4101052026000123',
  unemploymentRegistrationDate: '2026-09-01',
  hasInternshipInForce: false,
  internshipsTaken: 0,
};

const codesFor = (profile: EligibilityProfile, day = TODAY, inForce = policy) =>
  assessEligibility(profile, inForce, day).reasons.map(({ code }) => code);

describe('a graduate', () => {
  it('who graduated within two years and has no work may take part', () => {
    expect(assessEligibility(graduate, policy, TODAY)).toEqual({ eligible: true, reasons: [], requirements: [] });
  });

  it('may take part to the last day of the 24th month, and not the day after', () => {
    expect(codesFor(graduate, '2027-07-01')).toEqual([]);
    expect(codesFor(graduate, '2027-07-02')).toEqual(['graduated-too-long-ago']);
  });

  it('is still a student before the day of graduation', () => {
    expect(codesFor({ ...graduate, graduationDate: '2026-11-24' })).toEqual(['still-student']);
    expect(codesFor({ ...graduate, graduationDate: '9999-12-31' })).toEqual(['still-student']);
    expect(codesFor({ ...graduate, graduationDate: TODAY })).toEqual([]);
  });

  it('has no upper age', () => expect(codesFor({ ...graduate, birthDate: '1980-01-01' })).toEqual([]));

  it.each(['secondary-vocational', 'technical-school', 'junior-college', 'doctor'] as const)(
    'of %s counts',
    (education) => expect(codesFor({ ...graduate, education })).toEqual([]),
  );

  it('of senior middle school does not count, unless of special education', () => {
    const senior: EligibilityProfile = { ...graduate, education: 'senior-middle' };
    expect(codesFor(senior)).toEqual(['education-not-graduate']);
    expect(codesFor({ ...senior, isSpecialEducation: true })).toEqual([]);
    expect(
      codesFor({ ...senior, isSpecialEducation: true }, TODAY, { ...policy, countsSpecialEducation: false }),
    ).toEqual(['education-not-graduate']);
  });

  it('needs no unemployment registration', () => {
    expect(codesFor({ ...graduate, unemploymentRegistrationNumber: null })).toEqual([]);
  });
});

describe('an unemployed youth', () => {
  it('with a registration may take part', () => expect(codesFor(youth)).toEqual([]));

  it('may take part up to the day before the 25th birthday', () => {
    expect(codesFor(youth, '2029-11-22')).toEqual([]);
    expect(codesFor(youth, '2029-11-23')).toEqual(['over-youth-age']);
  });

  it('needs number and date of the registration, the date not in the future', () => {
    const without = { ...youth, unemploymentRegistrationNumber: ' ', unemploymentRegistrationDate: null };
    expect(codesFor(without)).toEqual(['registration-number-missing', 'registration-date-missing']);
    expect(codesFor({ ...youth, unemploymentRegistrationDate: '2026-11-24' })).toEqual(['registration-in-future']);
    expect(codesFor({ ...youth, unemploymentRegistrationDate: '2026-11-31' })).toEqual(['registration-date-invalid']);
  });

  it('who says when school will end is still a student', () => {
    expect(codesFor({ ...youth, graduationDate: '2027-07-01' })).toEqual(['still-student']);
  });
});

describe('anybody', () => {
  it('is told every reason at once', () => {
    const barred: EligibilityProfile = {
      ...graduate,
      isFullTimeStudent: true,
      isEmployed: true,
      ownsBusiness: true,
      hasInternshipInForce: true,
      internshipsTaken: 1,
      school: '',
      major: null,
      graduationDate: '2020-07-01',
    };
    expect(codesFor(barred)).toEqual([
      'full-time-student',
      'employed',
      'business-owner',
      'internship-in-force',
      'internship-already-taken',
      'school-missing',
      'major-missing',
      'graduated-too-long-ago',
    ]);
  });

  it('is told each thing not yet said, by field', () => {
    const nothing: EligibilityProfile = { hasInternshipInForce: false, internshipsTaken: 0 };
    expect(assessEligibility(nothing, policy, TODAY).reasons).toEqual([
      { code: 'birth-date-missing', field: 'birthDate' },
      { code: 'student-status-missing', field: 'isFullTimeStudent' },
      { code: 'employment-missing', field: 'isEmployed' },
      { code: 'business-missing', field: 'ownsBusiness' },
      { code: 'category-missing', field: 'category' },
    ]);
    expect(codesFor({ ...nothing, category: 'graduate' })).toEqual([
      'birth-date-missing',
      'student-status-missing',
      'employment-missing',
      'business-missing',
      'school-missing',
      'major-missing',
      'education-missing',
      'graduation-date-missing',
    ]);
  });

  it('under 16 never takes part', () => {
    expect(codesFor({ ...youth, birthDate: '2010-11-24' })).toEqual(['under-age']);
    expect(codesFor({ ...graduate, birthDate: '2010-11-24' })).toEqual(['under-age']);
    expect(codesFor({ ...youth, birthDate: '2010-11-23' })).toEqual([]);
  });

  it('with a birth date or graduation date that cannot be is told so', () => {
    expect(codesFor({ ...graduate, birthDate: '2003-02-29' })).toEqual(['birth-date-invalid']);
    expect(codesFor({ ...graduate, birthDate: '2026-11-24' })).toEqual(['birth-date-invalid']);
    expect(codesFor({ ...graduate, graduationDate: '2025-06-31' })).toEqual(['graduation-date-invalid']);
  });

  it('may own a business or take part again where the policy in force lets them', () => {
    const lenient = { ...policy, barsBusinessOwners: false, oncePerPerson: false };
    expect(codesFor({ ...graduate, ownsBusiness: true, internshipsTaken: 2 }, TODAY, lenient)).toEqual([]);
    expect(codesFor({ ...graduate, ownsBusiness: null }, TODAY, lenient)).toEqual([]);
  });
});

describe('ages 16 and 17', () => {
  const minor: EligibilityProfile = { ...youth, birthDate: '2009-06-01' };

  it('need a guardian’s consent and no hazardous post, which does not bar them from signing up', () => {
    expect(assessEligibility(minor, policy, TODAY)).toEqual({
      eligible: true,
      reasons: [],
      requirements: [
        { code: 'guardian-consent', field: 'hasGuardianConsent', met: false },
        { code: 'no-hazardous-posts', field: 'birthDate', met: true },
      ],
    });
  });

  it('have met the first when the consent is there', () => {
    const { requirements } = assessEligibility({ ...minor, hasGuardianConsent: true }, policy, TODAY);
    expect(requirements[0]).toMatchObject({ code: 'guardian-consent', met: true });
  });

  it('end on the 18th birthday', () => {
    expect(assessEligibility(minor, policy, '2027-05-31').requirements).toHaveLength(2);
    expect(assessEligibility(minor, policy, '2027-06-01').requirements).toEqual([]);
  });
});

describe('for any profile', () => {
  const date = fc
    .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
    .map((instant) => instant.toISOString().slice(0, 10));
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const words = fc.constantFrom('', '郑州大学');
  const profile: fc.Arbitrary<EligibilityProfile> = fc.record({
    category: maybe(fc.constantFrom(...SEEKER_CATEGORIES)),
    birthDate: maybe(date),
    isFullTimeStudent: maybe(fc.boolean()),
    isEmployed: maybe(fc.boolean()),
    ownsBusiness: maybe(fc.boolean()),
    school: maybe(words),
    major: maybe(words),
    education: maybe(fc.constantFrom(...EDUCATION_LEVELS)),
    graduationDate: maybe(date),
    unemploymentRegistrationNumber: maybe(words),
    unemploymentRegistrationDate: maybe(date),
    hasInternshipInForce: fc.boolean(),
    internshipsTaken: fc.nat(2),
  });

  it('eligible means no reason, and no reason is said twice', () => {
    fc.assert(
      fc.property(profile, date, (someone, day) => {
        const { eligible, reasons } = assessEligibility(someone, policy, day);
        expect(eligible).toBe(reasons.length === 0);
        expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
      }),
    );
  });

  it('more on record against a person never takes a reason away', () => {
    fc.assert(
      fc.property(profile, date, (someone, day) => {
        const before = codesFor(
          { ...someone, hasInternshipInForce: false, internshipsTaken: 0, isEmployed: false },
          day,
        );
        const after = codesFor({ ...someone, hasInternshipInForce: true, internshipsTaken: 1, isEmployed: true }, day);
        expect(after).toEqual(expect.arrayContaining(before));
        expect(after).toHaveLength(before.length + 3);
      }),
    );
  });

  it('a youth’s age bars exactly outside 16 to 24', () => {
    fc.assert(
      fc.property(date, date, (birthDate, day) => {
        fc.pre(birthDate <= day);
        const age = ageOn(birthDate, day);
        const registered = { unemploymentRegistrationDate: birthDate };
        expect(assessEligibility({ ...youth, birthDate, ...registered }, policy, day).eligible).toBe(
          age >= 16 && age <= 24,
        );
      }),
    );
  });

  it('a graduate’s time runs from graduation for 24 months, both days included', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -10, max: 800 }), (graduationDate, days) => {
        const day = addDays(graduationDate, days);
        const { eligible } = assessEligibility({ ...graduate, birthDate: '1970-01-01', graduationDate }, policy, day);
        expect(eligible).toBe(days >= 0 && day <= addMonths(graduationDate, 24));
      }),
    );
  });
});
