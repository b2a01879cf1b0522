import type { HelpWish } from '../internships/outcomes';

/** What help a trainee who was not retained wants (domain, §8); named as `helpWishLabels` says. */
export type FollowUpNeed = HelpWish;

/** What the need means, as the person reads it. */
export const followUpNeedHints: Readonly<Record<FollowUpNeed, string>> = {
  employment: '推送合适的岗位，提供职业指导',
  'start-up': '创业项目、资金、场地方面的帮助',
  training: '推荐培训课程、技能评价',
};

/** Kinds of services that officers record. */
export const followUpServiceLabels = {
  contact: '电话或当面联系',
  guidance: '职业指导',
  'post-referral': '岗位推荐',
  interview: '面试辅导',
  fair: '招聘会',
  project: '创业项目对接',
  finance: '创业贷款、资金对接',
  premises: '创业场地对接',
  coaching: '创业导师指导',
  course: '培训课程',
  assessment: '技能评价',
  allowance: '补贴政策咨询',
  other: '其他服务',
} as const;
export type FollowUpService = keyof typeof followUpServiceLabels;

/** Services that suit every need. */
const COMMON: readonly FollowUpService[] = ['contact', 'allowance', 'other'];

const SERVICES: Readonly<Record<FollowUpNeed, readonly FollowUpService[]>> = {
  employment: ['guidance', 'post-referral', 'interview', 'fair'],
  'start-up': ['project', 'finance', 'premises', 'coaching'],
  training: ['course', 'assessment'],
};

/** @returns the kinds of services for a need, the need's own first */
export function servicesFor(need: FollowUpNeed): FollowUpService[] {
  return [...SERVICES[need], ...COMMON];
}

/** What a case that helped ended with. */
export const followUpResultLabels = {
  'has-work': '已就业',
  started: '已创业',
  trained: '已完成培训',
} as const;
export type FollowUpResult = keyof typeof followUpResultLabels;

const RESULTS: Readonly<Record<FollowUpNeed, readonly FollowUpResult[]>> = {
  employment: ['has-work', 'started'],
  'start-up': ['started', 'has-work'],
  training: ['trained', 'has-work', 'started'],
};

/** @returns what a case of this need can end with; who has work needs none of the other help any more */
export function resultsFor(need: FollowUpNeed): FollowUpResult[] {
  return [...RESULTS[need]];
}

/** @returns whether the result ends the person's other cases, too: who earns a living needs no more help to do so */
export function endsEveryCase(result: FollowUpResult): boolean {
  return result !== 'trained';
}
