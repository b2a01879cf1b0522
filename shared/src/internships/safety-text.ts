import type { LocalDate } from '../platform/dates';
import { type Dated, valueOn } from '../platform/settings';
import type { PostCategory } from '../posts/post-category';

/** What a trainee acknowledges on the first day. */
export interface SafetyText {
  /** Names the wording, as kept with each acknowledgement. */
  readonly version: string;
  readonly general: readonly string[];
  readonly byCategory: Readonly<Record<PostCategory, readonly string[]>>;
}

/** A changed wording is appended with its day and a version of its own; an old one stays for those who acknowledged it. */
export const SAFETY_TEXTS: Dated<SafetyText> = [
  {
    from: '2018-10-01',
    value: {
      version: '2026-11',
      general: [
        '上岗第一天，请单位的人带你看过工作区、安全出口、灭火器和急救箱的位置。',
        '没有学过的设备和操作，不独自动手；不明白就问带教老师。',
        '按规定佩戴防护用品；单位应当免费提供。',
        '发现线路破损、设备异响、气味异常，先停下、离开，再报告。',
        '每天工作不超过 8 小时、每周不超过 40 小时；不安排夜班和加班。',
        '上下班注意交通安全，骑车戴头盔。',
        '受伤或者不舒服，马上告诉带教老师并就医，保留病历和票据；见习期间有意外伤害保险。',
        '遇到强令冒险作业、骚扰或者欺凌，可以拒绝、离开，并在“求助”里告诉人社部门，单位看不到。',
      ],
      byCategory: {
        research: [
          '进实验室前要受过该实验室的安全培训，不单独做实验。',
          '化学品、气瓶、生物样本按规程取用，用完归位，废液分类。',
          '涉密资料和未公开的数据不拍照、不外传。',
        ],
        technical: [
          '机器运转时不伸手、不清理；检修先断电、挂牌。',
          '登高、动火、受限空间、带电和危险化学品作业，见习人员一律不做。',
          '穿好工作服和防护鞋，长发盘起，不戴手套操作旋转设备。',
        ],
        management: [
          '不超负荷用插座，离开时关掉电器。',
          '久坐每小时起来活动，搬重物两人一起。',
          '保管好账号、印章和客户资料，陌生链接和转账要求先核实。',
        ],
        community: [
          '入户走访两人同行，出发前说好去处和回来的时间。',
          '遇到情绪激动的人，先离开，再联系社区和带教老师。',
          '居民的个人信息不外传、不私下留存。',
        ],
      },
    },
  },
];

/** @returns the wording in force on a day */
export function safetyTextOn(day: LocalDate): SafetyText {
  return valueOn(SAFETY_TEXTS, day);
}

/** @returns a wording by its version; undefined for an unknown one */
export function safetyTextOf(version: string): SafetyText | undefined {
  return SAFETY_TEXTS.find(({ value }) => value.version === version)?.value;
}

/** @returns the points of a wording for a post of this category */
export function safetyPoints({ general, byCategory }: SafetyText, category: PostCategory): string[] {
  return [...general, ...byCategory[category]];
}
