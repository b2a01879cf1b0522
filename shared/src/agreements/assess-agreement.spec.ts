import fc from 'fast-check';
import { addDays, addMonths, ageOn } from '../platform/dates';
import { type AgreementFacts, agreementPoliciesOn } from './agreement-facts';
import { type AgreementTerms, EMPTY_TRAINEE_DETAILS, type TraineeDetails } from './agreement-terms';
import { assessAgreement } from './assess-agreement';
import { sampleContent } from './sample-content';

const TODAY = '2026-11-23';
const policies = agreementPoliciesOn(TODAY);
const sample = sampleContent({ title: '协议', preamble: '', clauses: [] });

const ready: AgreementFacts = {
  terms: sample.terms,
  details: sample.details,
  birthDate: '2003-01-01',
  traineePhone: sample.trainee.phone,
  eligibility: [],
  hazards: '',
  mentor: { active: true, otherTrainees: 2 },
  otherTraineesOfHost: 2,
  insuredStaff: 10,
};
const withTerms = (terms: Partial<AgreementTerms>): AgreementFacts => ({
  ...ready,
  terms: { ...ready.terms, ...terms },
});
const withDetails = (details: Partial<TraineeDetails>): AgreementFacts => ({
  ...ready,
  details: { ...ready.details, ...details },
});
const planOf = (months: number) => Array.from({ length: months }, (_, index) => ({ month: index + 1, goals: '学习' }));
const pathsOf = (facts: AgreementFacts, day = TODAY) => assessAgreement(facts, policies, day).map(({ path }) => path);
const messagesOf = (facts: AgreementFacts) => assessAgreement(facts, policies, TODAY).map(({ message }) => message);

describe('an agreement', () => {
  it('that is complete and within the policy can be sent', () => {
    expect(assessAgreement(ready, policies, TODAY)).toEqual([]);
  });

  it('that is blank names every field to fill in, and who fills it in', () => {
    const blank: AgreementTerms = {
      startsOn: null,
      months: null,
      divisionCode: null,
      address: ' ',
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
    const problems = assessAgreement(
      { ...ready, terms: blank, details: EMPTY_TRAINEE_DETAILS, mentor: null },
      policies,
      TODAY,
    );
    const optional = ['terms.insurancePolicyNumber', 'terms.extra', 'terms.plan', 'details.guardian'];
    const everyField = [
      ...Object.keys(blank).map((field) => `terms.${field}`),
      ...Object.keys(EMPTY_TRAINEE_DETAILS).map((field) => `details.${field}`),
    ];
    expect(problems.map(({ path }) => path).toSorted()).toEqual(
      everyField.filter((path) => !optional.includes(path)).toSorted(),
    );
    for (const { path, party } of problems) expect(party).toBe(path.startsWith('terms.') ? 'host' : 'trainee');
  });

  it('starts today at the earliest and as many days ahead as the policy lets it at the latest', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (ahead) => {
        const isBarred = pathsOf(withTerms({ startsOn: addDays(TODAY, ahead) })).includes('terms.startsOn');
        expect(isBarred).toBe(ahead < 0 || ahead > 60);
      }),
    );
  });

  it('in force may keep its first day in a new version, but not take another past one', () => {
    const running = { ...withTerms({ startsOn: '2026-09-01' }), firstDayInForce: '2026-09-01' };
    expect(pathsOf(running)).toEqual([]);
    expect(pathsOf({ ...running, firstDayInForce: '2026-09-02' })).toEqual(['terms.startsOn']);
  });

  it('lasts 3 to 12 months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), (months) => {
        const facts = withTerms({ months, plan: planOf(Math.min(months, 12)) });
        expect(pathsOf(facts).includes('terms.months')).toBe(months < 3 || months > 12);
      }),
    );
  });

  it('needs goals for each of its months, told month by month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.array(fc.integer({ min: 1, max: 12 })), (months, blanks) => {
        const plan = planOf(months).map((entry) => ({ ...entry, goals: blanks.includes(entry.month) ? ' ' : '学习' }));
        const expected = [...new Set(blanks)].filter((month) => month <= months).sort((a, b) => a - b);
        expect(pathsOf(withTerms({ months, plan }))).toEqual(expected.map((month) => `terms.plan.${month - 1}.goals`));
      }),
    );
  });

  it('has no goals for a month that it does not last, and none twice', () => {
    expect(pathsOf(withTerms({ plan: planOf(4) }))).toEqual(['terms.plan']);
    expect(pathsOf(withTerms({ plan: [...planOf(3), { month: 3, goals: '再学' }] }))).toEqual(['terms.plan']);
  });

  it('pays no less than the least stipend of the day', () => {
    expect(messagesOf(withTerms({ monthlyStipendFen: 125_999 }))).toEqual(['每月补助不能低于1,260元']);
    expect(pathsOf(withTerms({ monthlyStipendFen: 126_000 }))).toEqual([]);
  });

  it('keeps to the hours of the labour law, by day and by week', () => {
    expect(pathsOf(withTerms({ hoursPerDay: 8.5, daysPerWeek: 4 }))).toEqual(['terms.hoursPerDay']);
    expect(pathsOf(withTerms({ hoursPerDay: 7, daysPerWeek: 6 }))).toEqual(['terms.daysPerWeek']);
    expect(pathsOf(withTerms({ hoursPerDay: 9, daysPerWeek: 7 }))).toEqual(['terms.hoursPerDay', 'terms.daysPerWeek']);
    expect(pathsOf(withTerms({ hoursPerDay: 6.5, daysPerWeek: 6 }))).toEqual([]);
  });

  it('insures for no less than the policy asks, whether the policy has a number yet or not', () => {
    expect(messagesOf(withTerms({ insuranceFen: 9_999_900 }))).toEqual(['保额不能低于100,000元']);
    expect(pathsOf(withTerms({ insuranceFen: 10_000_000, insurancePolicyNumber: '' }))).toEqual([]);
  });
});

describe('what is typed', () => {
  it('can all be printed', () => {
    const plan = [{ month: 1, goals: '学习👍' }, ...planOf(3).slice(1)];
    expect(pathsOf(withTerms({ plan, extra: '包午餐😀' }))).toEqual(['terms.plan.0.goals', 'terms.extra']);
    expect(messagesOf(withDetails({ guardian: { name: '李😀😀', relation: '母亲', phone: '15400000009' } }))).toEqual([
      '协议上印不出这些字符，请换成文字：😀',
    ]);
    expect(pathsOf(withDetails({ emergencyName: '古丽·买买提', address: '𬭊①号（a-1）' }))).toEqual([]);
  });
});

describe('a mentor', () => {
  it('has to be one of the host, active, and with room for one more', () => {
    expect(messagesOf({ ...ready, mentor: null })).toEqual(['没有找到这位带教老师，请重新选择']);
    expect(pathsOf({ ...ready, mentor: { active: false, otherTrainees: 3 } })).toEqual([
      'terms.mentorId',
      'terms.mentorId',
    ]);
    expect(pathsOf({ ...ready, mentor: { active: true, otherTrainees: 3 } })).toEqual(['terms.mentorId']);
  });
});

describe('a host', () => {
  it('has at most 30 % of its insured staff as trainees', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(200), (insuredStaff, otherTraineesOfHost) => {
        const problems = assessAgreement({ ...ready, insuredStaff, otherTraineesOfHost }, policies, TODAY);
        const isWithin = (otherTraineesOfHost + 1) * 100 <= insuredStaff * 30;
        expect(problems.map(({ path, party }) => ({ path, party }))).toEqual(
          isWithin ? [] : [{ path: '', party: 'host' }],
        );
      }),
    );
  });
});

describe('a trainee of 16 or 17', () => {
  const guardian = { name: '李样例', relation: '母亲', phone: '15400000009' };
  const minor: AgreementFacts = { ...withDetails({ guardian }), birthDate: '2009-06-15' };

  it('needs a guardian with name, relation and phone', () => {
    expect(pathsOf(minor)).toEqual([]);
    expect(pathsOf({ ...minor, details: ready.details })).toEqual(['details.guardian']);
    const blank = { ...minor, details: { ...ready.details, guardian: { name: '', relation: '', phone: '' } } };
    expect(pathsOf(blank)).toEqual(['details.guardian.name', 'details.guardian.relation', 'details.guardian.phone']);
  });

  it('takes no post with hazards', () => {
    expect(assessAgreement({ ...minor, hazards: '粉尘' }, policies, TODAY)).toEqual([
      { path: '', party: 'host', message: '该岗位有职业危害，未满18周岁的人员不能参加' },
    ]);
    expect(pathsOf({ ...ready, hazards: '粉尘' })).toEqual([]);
  });

  it('is told by age on the day, to the last day before the 18th birthday', () => {
    const birthDates = fc.date({ min: new Date('2006-01-01'), max: new Date('2010-11-23'), noInvalidDate: true });
    fc.assert(
      fc.property(birthDates, (date) => {
        const birthDate = date.toISOString().slice(0, 10);
        const needed = pathsOf({ ...ready, birthDate }).includes('details.guardian');
        expect(needed).toBe(ageOn(birthDate, TODAY) < 18);
      }),
    );
    const birthday = addMonths('2008-11-23', 18 * 12);
    expect(pathsOf({ ...ready, birthDate: '2008-11-23' }, birthday)).toEqual([]);
    expect(pathsOf({ ...ready, birthDate: '2008-11-23' }, addDays(birthday, -1))).toEqual(['details.guardian']);
  });
});

describe('phones', () => {
  const own = ready.traineePhone;

  it('of the emergency contact, the guardian and the host are none of the trainee’s', () => {
    expect(pathsOf(withDetails({ emergencyPhone: own }))).toEqual(['details.emergencyPhone']);
    expect(pathsOf(withTerms({ contactPhone: own }))).toEqual(['terms.contactPhone']);
    const guardian = { name: '李样例', relation: '母亲', phone: own };
    expect(pathsOf({ ...withDetails({ guardian }), birthDate: '2009-06-15' })).toEqual(['details.guardian.phone']);
  });
});

describe('every problem at once', () => {
  const faults: readonly { readonly facts: Partial<AgreementFacts>; readonly path: string }[] = [
    { facts: { mentor: { active: false, otherTrainees: 0 } }, path: 'terms.mentorId' },
    { facts: { insuredStaff: 3 }, path: '' },
    { facts: { eligibility: [{ field: 'isEmployed', message: '已就业人员不能参加就业见习' }] }, path: '' },
    { facts: { birthDate: '2009-06-15' }, path: 'details.guardian' },
    { facts: { traineePhone: ready.details.emergencyPhone }, path: 'details.emergencyPhone' },
  ];

  it('is told, whatever combination of faults there is', () => {
    fc.assert(
      fc.property(fc.subarray([...faults]), (chosen) => {
        const facts: AgreementFacts = Object.assign({ ...ready }, ...chosen.map((fault) => fault.facts));
        expect(pathsOf(facts).toSorted()).toEqual(chosen.map(({ path }) => path).toSorted());
      }),
    );
  });

  it('holds for terms of any kind: nothing throws, and a problem is never said twice', () => {
    const terms = fc.record({
      startsOn: fc.option(fc.constantFrom('2024-02-29', '2026-11-23', '2027-01-31')),
      months: fc.option(fc.integer({ min: 1, max: 24 })),
      plan: fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), goals: fc.string() }), { maxLength: 12 }),
      monthlyStipendFen: fc.option(fc.nat()),
      payDay: fc.option(fc.integer({ min: 1, max: 28 })),
      hoursPerDay: fc.option(fc.integer({ min: 1, max: 48 }).map((halves) => halves / 2)),
      daysPerWeek: fc.option(fc.integer({ min: 1, max: 7 })),
      insuranceFen: fc.option(fc.nat()),
      leave: fc.string(),
    });
    fc.assert(
      fc.property(terms, (changed) => {
        const said = messagesOf(withTerms(changed));
        expect(new Set(said).size).toBe(said.length);
      }),
    );
  });
});
