import { type AgreementRule, hostProblem, traineeProblem } from './agreement-facts';
import type { TraineeDetails } from './agreement-terms';
import { needsGuardian } from './needs-guardian';

const REQUIRED_DETAILS = {
  address: '请填写你的通信地址',
  emergencyName: '请填写紧急联系人',
  emergencyRelation: '请填写紧急联系人和你的关系',
  emergencyPhone: '请填写紧急联系人的电话',
  bank: '请填写收补助的开户银行',
  bankAccountNumber: '请填写收补助的银行卡号',
} as const satisfies Partial<Record<keyof TraineeDetails, string>>;

const REQUIRED_GUARDIAN = {
  name: '请填写监护人的姓名',
  relation: '请填写监护人和你的关系',
  phone: '请填写监护人的手机号',
} as const;

export const missingDetails: AgreementRule = ({ details }) =>
  Object.entries(REQUIRED_DETAILS)
    .filter(([field]) => details[field as keyof typeof REQUIRED_DETAILS].trim() === '')
    .map(([field, message]) => traineeProblem(`details.${field}`, message));

/** Ages 16 and 17: somebody who consents, and whom a code can reach. */
export const theGuardian: AgreementRule = ({ details, birthDate }, { adultAge }, day) => {
  if (!needsGuardian(birthDate, day, adultAge)) return [];
  const { guardian } = details;
  if (guardian === null) {
    return [traineeProblem('details.guardian', `你未满${adultAge}周岁，请填写监护人，由监护人阅读并签名`)];
  }
  return Object.entries(REQUIRED_GUARDIAN)
    .filter(([field]) => guardian[field as keyof typeof REQUIRED_GUARDIAN].trim() === '')
    .map(([field, message]) => traineeProblem(`details.guardian.${field}`, message));
};

/** A code, a call in an emergency and a question to the host must each reach somebody else than the trainee. */
export const phonesThatMustDiffer: AgreementRule = ({ details, terms, traineePhone }) => [
  ...(details.emergencyPhone === traineePhone
    ? [traineeProblem('details.emergencyPhone', '紧急联系人的电话不能是你自己的手机号')]
    : []),
  ...(details.guardian?.phone === traineePhone
    ? [traineeProblem('details.guardian.phone', '监护人的手机号不能是你自己的手机号')]
    : []),
  ...(terms.contactPhone === traineePhone
    ? [hostProblem('terms.contactPhone', '单位联系电话不能是见习人员的手机号')]
    : []),
];
