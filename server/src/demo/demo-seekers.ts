import { addDays, addMonths, type LocalDate, PROGRAMME_DIVISIONS } from '@qihang/shared/platform';
import { type SignUp, signUpSchema } from '@qihang/shared/seekers';
import { demoCitizenNumber, demoName } from './demo-people';
import type { DemoRandom } from './demo-random';

const SCHOOLS = [
  '郑州大学',
  '河南大学',
  '河南工业大学',
  '河南科技大学',
  '黄河水利职业技术大学',
  '河南工业职业技术学院',
];
const MAJORS = ['会计学', '软件工程', '机电一体化技术', '社会工作', '电子商务', '统计学', '食品科学与工程'];

// Fixed, so that a made-up registry finds the same people on any day.
const GRADUATES_BORN = '2003-03-01';
const YOUTH_BORN = '2007-03-01';

/** How many made-up seekers there are besides the demo accounts. */
export const DEMO_SEEKERS = 36;

/**
 * Makes up a person who signed up.
 * @param place from 0; decides division, age and category, so that all kinds are there
 */
export function demoSeeker(random: DemoRandom, place: number, today: LocalDate): SignUp {
  const division = PROGRAMME_DIVISIONS[place % PROGRAMME_DIVISIONS.length] ?? PROGRAMME_DIVISIONS[1];
  // 省直 has no residents of its own.
  const divisionCode = division.code === '410000' ? '410105' : division.code;
  const isYouth = place % 4 === 3;
  const birthDate = addDays(isYouth ? YOUTH_BORN : GRADUATES_BORN, place * 3);
  const standing = { isFullTimeStudent: false, isEmployed: false, ownsBusiness: false };
  return signUpSchema.parse({
    identity: { name: demoName(random), citizenNumber: demoCitizenNumber(divisionCode, birthDate) },
    background: isYouth
      ? {
          category: 'unemployed-youth',
          education: 'senior-middle',
          unemploymentRegistrationNumber: `SY${divisionCode}${String(place).padStart(4, '0')}`,
          unemploymentRegistrationDate: addMonths(today, -2),
          ...standing,
        }
      : {
          category: 'graduate',
          education: place % 3 === 0 ? 'bachelor' : 'junior-college',
          school: random.pick(SCHOOLS),
          major: random.pick(MAJORS),
          graduationDate: addMonths(today, -random.between(3, 20)),
          ...standing,
        },
    intention: { divisionCode, wantedDivisions: [divisionCode], wantedCategories: ['management', 'technical'] },
  });
}

/** The first demo account: a graduate of 郑州 who looks for work as an accountant. */
export function demoGraduate(today: LocalDate): SignUp {
  return signUpSchema.parse({
    identity: { name: '王示例', citizenNumber: demoCitizenNumber('410105', '2004-05-20') },
    background: {
      category: 'graduate',
      education: 'bachelor',
      school: '郑州大学',
      major: '会计学',
      graduationDate: addMonths(today, -5),
      isFullTimeStudent: false,
      isEmployed: false,
      ownsBusiness: false,
    },
    intention: { divisionCode: '410105', wantedDivisions: ['410100'], wantedCategories: ['management'] },
  });
}

/** A graduate of 郑州 who does an internship with the demo host. */
export function demoTrainee(name: string, birthDate: LocalDate, today: LocalDate): SignUp {
  return signUpSchema.parse({
    identity: { name, citizenNumber: demoCitizenNumber('410105', birthDate) },
    background: {
      category: 'graduate',
      education: 'bachelor',
      school: '河南工业大学',
      major: '软件工程',
      graduationDate: addMonths(today, -5),
      isFullTimeStudent: false,
      isEmployed: false,
      ownsBusiness: false,
    },
    intention: { divisionCode: '410105', wantedDivisions: ['410100'], wantedCategories: ['technical'] },
  });
}
