import type { MonthEventKind } from '@qihang/shared/internships';
import type { Role } from '@qihang/shared/platform';
import type { InternshipSide } from '../internship-scope';

type Reader = Exclude<InternshipSide, 'bureau'>;

/** What is told of a month. It shows on lock screens: no name, no amount, no words of anybody. */
export interface MonthWords {
  readonly to: readonly Reader[];
  readonly title: string;
  readonly text: string;
}

const HOST_SIDE: readonly Reader[] = ['mentor', 'host'];

/**
 * Who is told of a step, and in which words; officers look at their list instead. Each reader stands in one of them.
 * @param byRole who took the step
 */
export function monthWords(kind: MonthEventKind, number: number, byRole: Role): MonthWords[] {
  const month = `第${number}个月`;
  const toTrainee = (title: string, text: string): MonthWords => ({ to: ['trainee'], title, text });
  const toHostSide = (title: string, text: string): MonthWords => ({ to: HOST_SIDE, title, text });
  switch (kind) {
    case 'submit':
      return [
        toTrainee(`${month}的考勤等你确认`, `请核对${month}的考勤和补助，写好月度小结；有不对的地方可以提出异议。`),
      ];
    case 'pay':
      return [toTrainee(`${month}的补助等你确认`, `单位填写了${month}补助的发放情况，收到后请确认。`)];
    case 'confirm-attendance':
      return [toHostSide(`${month}的考勤已确认`, `见习人员已确认${month}的考勤；补助发放后请填写发放情况。`)];
    case 'confirm-stipend':
      return [toHostSide(`${month}的补助已确认收到`, `见习人员已确认收到${month}的补助。`)];
    case 'confirm':
      return [toHostSide(`${month}已确认`, `见习人员已确认${month}的考勤和补助，本月办结。`)];
    case 'object':
      return [toHostSide(`${month}有异议`, `见习人员对${month}的考勤或补助有异议，请核实后重新提交并答复。`)];
    case 'settle':
      return decided(`${month}的异议已处理`, `人社部门已处理${month}的异议，请查看处理结果和理由。`);
    case 'ask-correction':
      return askedFor(month, byRole);
    case 'correct':
      return decided(`${month}已更正`, `人社部门更正了${month}的记录，请查看更正内容和理由。`);
    case 'refuse-correction':
      return decided(`${month}不予更正`, `人社部门没有更正${month}的记录，请查看理由。`);
    case 'reopen':
      return [
        toHostSide(`${month}需要重新提交`, `见习日期有变动，${month}的考勤和补助请在本月结束后重新提交。`),
        toTrainee(`${month}将重新确认`, `见习日期有变动，${month}的考勤和补助会重新提交，届时请你再确认。`),
      ];
    case 'remind-submit':
      return [
        toHostSide(`请提交${month}的考勤和补助`, `${month}已经结束，请尽快提交考勤和补助，由见习人员确认。`),
        toTrainee(`请写${month}的月度小结`, `${month}已经结束，如果还没有写月度小结，请尽快写好。`),
      ];
    case 'remind-pay':
      return [toHostSide(`请填写${month}的补助`, `${month}的考勤已确认，补助还没有填写；发放后请尽快填写。`)];
    case 'remind-answer':
      return [toHostSide(`请答复${month}的异议`, `见习人员对${month}有异议，请核实后重新提交并答复。`)];
    case 'remind-confirm':
      return [
        toTrainee(`请确认${month}的考勤和补助`, `${month}的考勤和补助已提交，请尽快确认；有不对的地方可以提出异议。`),
      ];
  }
}

function decided(title: string, text: string): MonthWords[] {
  return [{ to: ['trainee', ...HOST_SIDE], title, text }];
}

/** Told to the other side. */
function askedFor(month: string, byRole: Role): MonthWords[] {
  const to: readonly Reader[] = byRole === 'seeker' ? HOST_SIDE : ['trainee'];
  return [{ to, title: `${month}有更正申请`, text: `对方申请更正${month}已确认的记录，等待人社部门处理。` }];
}
