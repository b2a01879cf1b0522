import { signUpDraftSchema } from '@qihang/shared/seekers';
import fc from 'fast-check';
import { fromDraft, presentSteps, startOf, toDraft } from './sign-up-draft';
import { NO_ANSWERS, type SignUpValues } from './sign-up-values';

const text = fc.string({ maxLength: 60 });
const answers: fc.Arbitrary<SignUpValues> = fc.record({
  name: text,
  citizenNumber: text,
  category: fc.constantFrom('', 'graduate', 'unemployed-youth'),
  education: fc.constantFrom('', 'bachelor', 'junior-middle'),
  isSpecialEducation: fc.boolean(),
  school: text,
  schoolCode: fc.option(text, { nil: null }),
  major: text,
  majorCode: fc.option(text, { nil: null }),
  graduationDate: text,
  unemploymentRegistrationNumber: text,
  unemploymentRegistrationDate: text,
  isFullTimeStudent: fc.option(fc.boolean(), { nil: null }),
  isEmployed: fc.option(fc.boolean(), { nil: null }),
  ownsBusiness: fc.option(fc.boolean(), { nil: null }),
  divisionCode: text,
  wantedDivisions: fc.array(fc.constantFrom('410100', '410105'), { maxLength: 5 }),
  wantedCategories: fc.array(fc.constantFrom('research', 'community'), { maxLength: 4 }),
  availableFrom: text,
});

describe('toDraft and fromDraft', () => {
  it('bring any answers back as they were typed, in a shape that the server takes', () => {
    fc.assert(
      fc.property(answers, fc.nat(7), (values, step) => {
        const draft = signUpDraftSchema.parse({ ...toDraft(values, step), revision: 0 });
        expect(fromDraft(draft).values).toEqual(values);
      }),
    );
  });

  it('bring the person back to the coarse step, never past the check of the answers', () => {
    const graduate: SignUpValues = { ...NO_ANSWERS, category: 'graduate' };
    const back = (step: number) => fromDraft(toDraft(graduate, step)).step;
    // consents, identity, category, education, standing, intention, check
    expect([0, 1, 2, 3, 4, 5, 6].map(back)).toEqual([0, 1, 2, 2, 2, 5, 6]);
    expect(back(99)).toBe(6);
  });

  it('cut what would be too long for the server', () => {
    expect(toDraft({ ...NO_ANSWERS, school: '长'.repeat(300) }, 0).values.school).toHaveLength(200);
  });

  it('leave out values of another shape', () => {
    const values = { name: ['x'], isEmployed: 'no', wantedDivisions: '410100', name2: 'x', school: '郑州大学' };
    expect(fromDraft({ step: 0, values }).values).toEqual({ ...NO_ANSWERS, school: '郑州大学' });
  });
});

describe('presentSteps', () => {
  it('asks graduates for education and youths for the registration', () => {
    expect(presentSteps({ category: '' })).not.toEqual(expect.arrayContaining(['education']));
    expect(presentSteps({ category: 'graduate' })).toContain('education');
    expect(presentSteps({ category: 'graduate' })).not.toContain('registration');
    expect(presentSteps({ category: 'unemployed-youth' })).toContain('registration');
  });
});

describe('startOf', () => {
  const typed: SignUpValues = { ...NO_ANSWERS, name: '李示例' };
  const server = { ...toDraft({ ...typed, citizenNumber: '1', school: '郑州大学' }, 1), revision: 3 };
  const local = { values: typed, exists: true, revision: 3, unsaved: true };

  it('goes on with the phone where the server has nothing, or nothing newer', () => {
    expect(startOf(local, null)).toBe('phone');
    expect(startOf(local, server)).toBe('phone');
  });

  it('takes the draft of the server on a phone without one, or with nothing unsaved', () => {
    expect(startOf({ ...local, exists: false }, server)).toBe('server');
    expect(startOf({ ...local, revision: 2, unsaved: false }, server)).toBe('server');
  });

  it('lets the person decide when both were changed', () => {
    expect(startOf({ ...local, revision: 2 }, server)).toBe('conflict');
  });

  it('asks nothing when both say the same, as after a save whose answer was lost', () => {
    const { citizenNumber, ...kept } = { ...typed, school: '郑州大学' };
    const values = { ...kept, citizenNumber };
    expect(startOf({ ...local, values, revision: 2 }, server)).toBe('same');
  });
});
