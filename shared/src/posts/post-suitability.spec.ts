import fc from 'fast-check';
import { EDUCATION_LEVELS } from '../platform/education-level';
import { asksForNoMajor, assessPostSuitability, type PostDemands, type SeekerOffer } from './post-suitability';

type Category = 'technical' | 'management';

const post: PostDemands<Category> = {
  category: 'management',
  divisionCode: '410105',
  education: 'junior-college',
  majors: ['会计'],
  isHazardous: false,
};

const seeker: SeekerOffer<Category> = {
  education: 'bachelor',
  major: '会计学',
  majorClass: '工商管理类',
  majorCategory: '管理学',
  wantedDivisions: ['410100'],
  wantedCategories: ['management'],
  isMinor: false,
};

describe('assessPostSuitability', () => {
  it('finds nothing in the way when education, major, place and category fit', () => {
    expect(assessPostSuitability(post, seeker)).toEqual({ suits: true, reasons: [] });
  });

  it('gives every reason at once', () => {
    const wrong = {
      ...seeker,
      education: 'senior-middle',
      major: '法学',
      majorClass: '法学类',
      majorCategory: '法学',
    } as const;
    const elsewhere = { wantedDivisions: ['410200'], wantedCategories: ['technical'], isMinor: true } as const;
    expect(assessPostSuitability({ ...post, isHazardous: true }, { ...wrong, ...elsewhere })).toEqual({
      suits: false,
      reasons: [
        'education-too-low',
        'major-not-listed',
        'division-not-wanted',
        'category-not-wanted',
        'hazardous-for-minor',
      ],
    });
  });

  it('does not guess what a seeker has not said, where the post asks for it', () => {
    const unknown = { ...seeker, education: null, major: null, majorClass: null, majorCategory: null };
    expect(assessPostSuitability(post, unknown).reasons).toEqual(['education-unknown', 'major-unknown']);
    const undemanding: PostDemands<Category> = { ...post, education: 'junior-middle', majors: ['不限'] };
    expect(assessPostSuitability(undemanding, unknown).suits).toBe(true);
  });

  it.each([
    ['会计学', '大数据与会计', true],
    ['会计专业', '会计学', true],
    ['会计类', '会计', true],
    ['大数据与会计', '会计学', false],
    ['法学', '法学', true],
    ['法学', '知识产权', false],
    ['数学', '数学与应用数学', true],
    ['医', '中医学', false],
    ['计算机相关专业', '计算机科学与技术', true],
    ['工商管理类', '会计学', true],
    ['管理学', '会计学', true],
    ['', '会计学', false],
  ])('a post for %s takes a graduate of %s: %s', (asked, major, suits) => {
    const graduate = major === '会计学' ? { ...seeker } : { ...seeker, major, majorClass: null, majorCategory: null };
    expect(assessPostSuitability({ ...post, majors: [asked] }, graduate).suits).toBe(suits);
  });

  it('takes a wish for a prefecture as one for its counties, and for the province as one for all of Henan', () => {
    const wishing = (wantedDivisions: string[]) => assessPostSuitability(post, { ...seeker, wantedDivisions }).suits;
    expect([['410105'], ['410100'], ['410000'], ['419001', '410100'], []].map(wishing)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect([['410102'], ['419001'], ['410200', '410300']].map(wishing)).toEqual([false, false, false]);
  });

  it('bars hazards for minors only', () => {
    const hazardous = { ...post, isHazardous: true };
    expect(assessPostSuitability(hazardous, seeker).suits).toBe(true);
    expect(assessPostSuitability(hazardous, { ...seeker, isMinor: true }).reasons).toEqual(['hazardous-for-minor']);
  });

  it('never turns away who learns more', () => {
    const level = fc.nat(EDUCATION_LEVELS.length - 1);
    fc.assert(
      fc.property(level, level, level, (asked, has, later) => {
        const education = (index: number) => EDUCATION_LEVELS[index] ?? 'junior-middle';
        const suits = (index: number) =>
          assessPostSuitability({ ...post, education: education(asked) }, { ...seeker, education: education(index) })
            .suits;
        fc.pre(later >= has);
        if (suits(has)) expect(suits(later)).toBe(true);
      }),
    );
  });
});

describe('asksForNoMajor', () => {
  it.each([[[]], [['不限']], [['专业不限']], [['会计', '不限专业']], [['无要求']]])('%j takes any', (majors) =>
    expect(asksForNoMajor(majors)).toBe(true),
  );

  it('a list of names does not', () => expect(asksForNoMajor(['会计', '审计'])).toBe(false));
});
