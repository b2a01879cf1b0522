import { newMentorSchema, updateMentorSchema } from '@qihang/shared/hosts';
import { newValues, valuesOf, yearsTyped } from './mentor-values';

describe("a mentor's form", () => {
  it('sends what was typed, and leaves the phone alone unless another is typed', () => {
    const typed = { name: '周明师', jobTitle: '主管会计', specialty: '会计核算', yearsOfExperience: yearsTyped('8') };
    const added = newMentorSchema.parse({ ...newValues('7'), ...typed, phone: '13900000001' });
    expect(added).toMatchObject({ hostId: '7', yearsOfExperience: 8 });
    const mentor = { ...added, id: '1', hostName: '甲厂', maskedPhone: '139****0001', currentTrainees: 0, version: 3 };
    expect(updateMentorSchema.parse(valuesOf({ ...mentor, status: 'active' }))).toMatchObject({
      name: '周明师',
      phone: null,
      version: 3,
    });
  });

  it('begins without an answer to anything', () => {
    const { error } = newMentorSchema.safeParse(newValues(''));
    expect(error?.issues.map(({ path }) => path[0])).toEqual([
      'hostId',
      'phone',
      'name',
      'jobTitle',
      'specialty',
      'yearsOfExperience',
    ]);
  });

  it('takes no words for years', () => {
    expect([yearsTyped('12'), yearsTyped(''), yearsTyped('十年'), yearsTyped('-1')]).toEqual([12, '', '十年', '-1']);
  });
});
