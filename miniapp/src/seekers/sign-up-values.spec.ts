import type { Seeker } from '@qihang/shared/seekers';
import { answersOf, differences, flatNames, NO_ANSWERS, type SignUpValues, toSignUp } from './sign-up-values';

const graduate: SignUpValues = {
  ...NO_ANSWERS,
  name: '李示例',
  citizenNumber: '11010519491231002x',
  category: 'graduate',
  education: 'bachelor',
  school: '郑州大学',
  schoolCode: '10459',
  major: '会计学',
  graduationDate: '2026-06-30',
  isFullTimeStudent: false,
  isEmployed: false,
  ownsBusiness: false,
  divisionCode: '410105',
  wantedDivisions: ['410100'],
};

describe('toSignUp', () => {
  it('makes the body of a graduate, with the number in its 18 characters and no date as null', () => {
    expect(toSignUp(graduate)).toEqual({
      ok: true,
      value: {
        identity: { name: '李示例', citizenNumber: '11010519491231002X' },
        background: {
          category: 'graduate',
          education: 'bachelor',
          isSpecialEducation: false,
          school: '郑州大学',
          schoolCode: '10459',
          major: '会计学',
          majorCode: null,
          graduationDate: '2026-06-30',
          isFullTimeStudent: false,
          isEmployed: false,
          ownsBusiness: false,
        },
        intention: {
          divisionCode: '410105',
          wantedDivisions: ['410100'],
          wantedCategories: [],
          availableFrom: null,
        },
      },
    });
  });

  it('sends of an unemployed youth the registration and not the school typed before', () => {
    const checked = toSignUp({
      ...graduate,
      category: 'unemployed-youth',
      unemploymentRegistrationNumber: 'DJ2026001',
      unemploymentRegistrationDate: '2026-09-01',
    });
    expect(checked.ok && Object.keys(checked.value.background)).toEqual([
      'category',
      'education',
      'unemploymentRegistrationNumber',
      'unemploymentRegistrationDate',
      'isFullTimeStudent',
      'isEmployed',
      'ownsBusiness',
    ]);
  });

  it('names every missing answer by its flat name', () => {
    const checked = toSignUp({ ...graduate, name: '', school: '', graduationDate: '', isEmployed: null });
    expect(checked.ok ? [] : Object.keys(checked.errors).sort()).toEqual([
      'graduationDate',
      'isEmployed',
      'name',
      'school',
    ]);
  });

  it.each([
    ['410000', false],
    ['410100', false],
    ['410105', true],
    ['419001', true],
  ])('takes %s as a place to live: %s', (divisionCode, ok) => {
    expect(toSignUp({ ...graduate, divisionCode }).ok).toBe(ok);
  });
});

describe('flatNames', () => {
  it('drops the step and the place in a list, keeps what belongs to no step, and the first of each', () => {
    expect(
      flatNames({
        'intention.wantedDivisions.2': 'a',
        'intention.wantedDivisions.3': 'b',
        'identity.name': 'c',
        other: 'd',
      }),
    ).toEqual({ wantedDivisions: 'a', name: 'c', other: 'd' });
  });
});

describe('answersOf', () => {
  it('turns what a record lacks into empty fields', () => {
    const seeker = {
      category: 'unemployed-youth',
      education: 'senior-middle',
      school: null,
      graduationDate: null,
      unemploymentRegistrationNumber: 'DJ2026001',
      divisionCode: '410105',
      wantedDivisions: [],
      wantedCategories: [],
      availableFrom: null,
    } as unknown as Seeker;
    expect(answersOf(seeker)).toMatchObject({
      category: 'unemployed-youth',
      school: '',
      graduationDate: '',
      availableFrom: '',
      unemploymentRegistrationNumber: 'DJ2026001',
    });
  });
});

describe('differences', () => {
  it('names each differing answer once', () => {
    expect(differences(graduate, { ...graduate, school: '河南大学', schoolCode: '10475', isEmployed: true })).toEqual([
      '毕业院校',
      '是否已就业',
    ]);
    expect(differences(graduate, { ...graduate })).toEqual([]);
  });
});
