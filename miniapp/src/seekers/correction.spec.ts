import type { Seeker } from '@qihang/shared/seekers';
import { changedElsewhere, toUpdate, withPart } from './correction';
import { answersOf } from './sign-up-values';

const seeker: Seeker = {
  id: '1',
  name: '李示例',
  maskedCitizenNumber: '410***********0008',
  birthDate: '2003-05-01',
  sex: 'female',
  category: 'graduate',
  education: 'bachelor',
  isSpecialEducation: false,
  school: '郑州大学',
  schoolCode: '10459',
  major: '会计学',
  majorCode: null,
  graduationDate: '2026-06-30',
  unemploymentRegistrationNumber: null,
  unemploymentRegistrationDate: null,
  isFullTimeStudent: false,
  isEmployed: false,
  ownsBusiness: false,
  divisionCode: '410105',
  divisionName: '郑州市金水区',
  wantedDivisions: [],
  wantedCategories: [],
  availableFrom: null,
  version: 3,
};

describe('a correction', () => {
  it('keeps what another device has changed in the other part', () => {
    const typed = { ...answersOf(seeker), school: '河南大学', schoolCode: '10475' };
    const latest: Seeker = { ...seeker, wantedCategories: ['management'], version: 4 };
    const body = toUpdate(withPart(latest, 'background', typed), latest.version);
    expect(body.ok && body.value).toMatchObject({
      background: { school: '河南大学', schoolCode: '10475' },
      intention: { wantedCategories: ['management'] },
      version: 4,
    });
  });

  it('asks the person only about changes of the same part', () => {
    const latest: Seeker = { ...seeker, wantedCategories: ['management'], school: '河南大学' };
    expect(changedElsewhere(seeker, latest, 'background')).toEqual(['毕业院校']);
    expect(changedElsewhere(seeker, latest, 'intention')).toEqual(['想做的岗位']);
    expect(changedElsewhere(seeker, { ...seeker, version: 9 }, 'background')).toEqual([]);
  });

  it('names missing answers by their flat name', () => {
    const body = toUpdate({ ...answersOf(seeker), major: '', divisionCode: '410100' }, 3);
    expect(body.ok ? {} : body.errors).toEqual({ major: '请填写所学专业', divisionCode: '请选择到县（市、区）' });
  });
});
