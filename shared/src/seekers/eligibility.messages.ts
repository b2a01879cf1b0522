import type { EligibilityPolicy } from './eligibility.policy';
import type { EligibilityReasonCode, EligibilityRequirement, SeekerCategory } from './eligibility.reasons';

export const SEEKER_CATEGORY_LABELS: Readonly<Record<SeekerCategory, string>> = {
  graduate: '离校两年内未就业高校毕业生',
  'unemployed-youth': '16—24岁失业青年',
};

const MESSAGES: Readonly<Record<EligibilityReasonCode, string | ((policy: EligibilityPolicy) => string)>> = {
  'category-missing': '请选择人员类别',
  'birth-date-missing': '请填写身份证号码，用于确认年龄',
  'birth-date-invalid': '出生日期不正确，请核对身份证号码',
  'under-age': ({ minimumAge }) => `未满${minimumAge}周岁，不能参加就业见习`,
  'over-youth-age': ({ minimumAge, youthMaximumAge }) =>
    `失业青年须在${minimumAge}至${youthMaximumAge}周岁之间，你已超过年龄`,
  'student-status-missing': '请说明目前是否为全日制在校学生',
  'full-time-student': '全日制在校学生不能参加就业见习，请毕业后再报名',
  'employment-missing': '请说明目前是否已就业',
  employed: '已就业人员不能参加就业见习',
  'business-missing': '请说明是否开办企业或担任法定代表人',
  'business-owner': '已开办企业或担任法定代表人的，不能参加就业见习',
  'internship-in-force': '你正在见习，见习结束前不能再参加其他见习',
  'internship-already-taken': '每人只能参加一次就业见习，你已参加过',
  'school-missing': '请填写毕业院校',
  'major-missing': '请填写所学专业',
  'education-missing': '请选择学历',
  'education-not-graduate': '高校毕业生类别须为中专（技工）及以上学历；如已办理失业登记，可改选失业青年',
  'graduation-date-missing': '请填写毕业日期',
  'graduation-date-invalid': '毕业日期不正确，请检查',
  'still-student': '毕业日期还没有到，请毕业后再报名',
  'graduated-too-long-ago': ({ graduateWithinMonths }) =>
    `毕业已超过${graduateWithinMonths}个月，不再属于高校毕业生类别`,
  'registration-number-missing': '请填写失业登记编号；还没有登记的，请先到当地人社部门办理失业登记',
  'registration-date-missing': '请填写失业登记日期',
  'registration-date-invalid': '失业登记日期不正确，请检查',
  'registration-in-future': '失业登记日期不能晚于今天',
};

const REQUIREMENT_MESSAGES: Readonly<Record<EligibilityRequirement['code'], (policy: EligibilityPolicy) => string>> = {
  'guardian-consent': ({ adultAge }) => `未满${adultAge}周岁，签订见习协议前须有监护人书面同意`,
  'no-hazardous-posts': ({ adultAge }) => `未满${adultAge}周岁，不能参加有毒有害、繁重或危险的岗位`,
};

/** What the person reads for a reason, with the ages and months of the policy that was applied. */
export function eligibilityMessage(code: EligibilityReasonCode, policy: EligibilityPolicy): string {
  const message = MESSAGES[code];
  return typeof message === 'string' ? message : message(policy);
}

/** What the person reads for a requirement. */
export function eligibilityRequirementMessage(code: EligibilityRequirement['code'], policy: EligibilityPolicy): string {
  return REQUIREMENT_MESSAGES[code](policy);
}
