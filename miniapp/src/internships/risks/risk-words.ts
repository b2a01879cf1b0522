import type { InternshipRisks, Risk } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';

interface RiskWords {
  /** What was found. */
  readonly what: string;
  /** What the officer can do. */
  readonly advice: string;
}

/** A risk in words, and what to do about it. */
export function riskWords(risk: Risk, facts: InternshipRisks): RiskWords {
  const until = facts.insuredUntil === null ? '见习最后一天' : formatChineseDate(facts.insuredUntil);
  const words: Readonly<Record<Risk, RiskWords>> = {
    'help-asked': {
      what: `见习人员有${facts.openHelpRequests}次求助还没有处理完。`,
      advice: '先联系见习人员了解情况；求助内容单位和带教老师看不到，请不要转告。',
    },
    'attendance-objected': {
      what: `见习人员对${facts.objectedMonths}个月的考勤或补助有异议。`,
      advice: '查看异议的内容和照片，向双方核实；双方谈不拢的，由你作出处理。',
    },
    'stipend-unconfirmed': {
      what: `有${facts.lateMonths}个月的考勤和补助过了期限还没有提交或者确认。`,
      advice: '提醒带教老师或单位提交；已经提交的，联系见习人员核对补助是否到账。',
    },
    'no-log': {
      what: `已经${facts.daysWithoutEntry}天没有带教记录。`,
      advice: '打电话问单位是否还在带教；联系不上或说法不一致的，安排走访。',
    },
    'insurance-ended': {
      what: `意外伤害保险到${until}为止，现在没有保险。`,
      advice: '马上要求单位续保，续保前不要安排有危险的工作；收到新保险单后登记到期日。',
    },
    'insurance-ending': {
      what: `意外伤害保险到${until}为止，比见习结束得早。`,
      advice: '提醒单位在到期前续保，收到新保险单后登记到期日。',
    },
    'mentor-overloaded': {
      what: `带教老师现在带${facts.mentorTrainees}人，超过上限。`,
      advice: '要求单位增加带教老师，在协议里办理更换。',
    },
    'one-sitting': {
      what: `带教老师一次连写了${facts.entriesInOneSitting}条记录，像是集中补写。`,
      advice: '对照考勤和见习人员的月度小结核实；手机离线时写的、联网后一起上传的，按写的时间算，不会因此提示。',
    },
  };
  return words[risk];
}
