import { newMentorSchema, updateMentorSchema } from './mentors.schemas';

const mentor = {
  hostId: '1',
  name: '周明师',
  phone: '13900000001',
  jobTitle: '主管会计',
  specialty: '会计核算、纳税申报',
  yearsOfExperience: 8,
};

const messages = (change: object) => {
  const { error } = newMentorSchema.safeParse({ ...mentor, ...change });
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
};

describe('what a host says of a mentor', () => {
  it('is taken as typed, without spaces around it', () => {
    expect(newMentorSchema.parse({ ...mentor, name: ' 阿里木·买买提 ' }).name).toBe('阿里木·买买提');
    expect(messages({ name: 'Anna Smith' })).toEqual([]);
  });

  it('is refused in words that say what to fill in', () => {
    expect(messages({ name: '周', phone: '1390000', jobTitle: ' ', specialty: '' })).toEqual([
      'phone: 请输入 11 位手机号',
      'name: 请填写带教老师的姓名',
      'jobTitle: 请填写职务或职称，如“主管会计”',
      'specialty: 请写明能带教什么，如“会计核算、纳税申报”',
    ]);
    expect(messages({ name: '13900000001' })).toEqual(['name: 请填写带教老师的姓名']);
  });

  it.each(['', 'abc', -1, 61, 2.5])('takes no %p for years of experience', (yearsOfExperience) => {
    expect(messages({ yearsOfExperience })).toEqual(['yearsOfExperience: 请填写从业年限，0 到 60 的整数']);
  });

  it('leaves the phone as it is unless another is named', () => {
    const { hostId: _host, phone: _phone, ...facts } = mentor;
    expect(updateMentorSchema.parse({ ...facts, version: 1 }).phone).toBeNull();
    expect(updateMentorSchema.safeParse({ ...facts, version: 1, phone: '' }).success).toBe(false);
  });
});
