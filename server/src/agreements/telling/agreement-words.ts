import type { AgreementEventKind, Party } from '@qihang/shared/agreements';
import type { Role } from '@qihang/shared/platform';

/** Who is told; officers look at their queues instead. */
export type Reader = 'trainee' | 'host';

/** What is told of an agreement. It shows on lock screens: no name, no number, no phone. */
export interface AgreementWords {
  readonly to: readonly Reader[];
  readonly title: string;
  readonly text: string;
}

/** What happened, and what the words need of it. */
export interface ToldEvent {
  readonly kind: AgreementEventKind;
  readonly byRole: Role;
  readonly postTitle: string;
  /** Words of the one who acted. */
  readonly reason: string | null;
  /** Whose turn it is to sign now. */
  readonly waitingFor: Party | 'paper' | null;
}

const BOTH: readonly Reader[] = ['trainee', 'host'];
const SIGNER_READERS: Readonly<Partial<Record<Party | 'paper', Reader>>> = {
  host: 'host',
  guardian: 'trainee',
  trainee: 'trainee',
};

/** @returns null for what nobody needs to be told */
export function wordsFor(event: ToldEvent): AgreementWords | null {
  const post = `「${event.postTitle}」`;
  const others = othersThan(event.byRole);
  switch (event.kind) {
    case 'open':
      return words(['trainee'], '见习协议开始起草', `${post}的单位开始起草见习协议，请打开协议补充你的信息。`);
    case 'fill-details':
      return words(['host'], '见习人员已补充信息', `${post}的见习人员已补充协议信息，请检查后提交签署。`);
    case 'sign-host':
    case 'sign-guardian':
      return words(['trainee'], '请签署见习协议', `${post}的见习协议等待你签字，请先通读全文。`);
    case 'sign-trainee':
      return words(['host'], '见习人员已签字', `${post}的见习协议等待人社部门见证，全部签完后生效。`);
    case 'return':
      return withReason(words(others, '见习协议退回修改', `${post}的见习协议退回修改，改好后需要重新签字。`), event);
    case 'decline':
      return withReason(words(others, '见习协议被拒绝签署', `${post}的见习协议有一方拒绝签署。`), event);
    case 'void':
      return withReason(words(others, '见习协议已作废', `${post}的见习协议已作废。`), event);
    case 'lapse':
      return words(BOTH, '见习协议逾期失效', `${post}的见习协议没有在期限内签完，已自动失效。`);
    case 'take-effect':
      return words(BOTH, '见习协议已生效', `${post}的见习协议各方已签字，协议生效。`);
    case 'remind':
    case 'auto-remind':
      return words(
        readersOf(event.waitingFor),
        '有见习协议等待你签字',
        `${post}的见习协议等待你签字，请尽快阅读并签署。`,
      );
    case 'text-changed':
      return words(BOTH, '见习协议文本已更新', `${post}的协议模板有更新，请重新阅读后再签字。`);
    case 'choose-paper':
      return withReason(words(['trainee'], '协议改为纸质签署', `${post}的见习协议改为在纸上签字。`), event);
    case 'return-paper':
      return withReason(words(BOTH, '纸质协议被退回', `${post}的纸质协议没有通过核验，请重新上传。`), event);
    case 'amend-clerical':
      return withReason(
        words(others, '见习协议信息更正', `${post}的见习协议更正了联系或账户信息，无需重新签字。`),
        event,
      );
    case 'change-mentor':
      return withReason(words(['trainee'], '带教老师已更换', `${post}的带教老师已更换。`), event);
    case 'revise':
      return withReason(
        words(['trainee'], '见习协议准备变更', `${post}的单位起草了协议的新版本，签字前原协议继续有效。`),
        event,
      );
    case 'drop-version':
      return withReason(words(others, '协议变更已取消', `${post}的协议新版本已取消，原协议继续有效。`), event);
    case 'request-end':
      return withReason(
        words(others, '对方申请提前结束见习', `${post}的见习有一方申请提前结束，请答复同意或提出异议。`),
        event,
      );
    case 'withdraw-end':
      return words(others, '提前结束申请已撤回', `${post}的见习继续进行。`);
    case 'confirm-end':
      return words(others, '对方同意提前结束见习', `${post}的见习将按申请的日期结束。`);
    case 'object-end':
      return withReason(words(others, '对方不同意提前结束', `${post}的提前结束申请有异议，将由人社部门处理。`), event);
    case 'escalate-end':
      return words(BOTH, '提前结束申请转由人社部门处理', `${post}的提前结束申请到期没有得到答复，由人社部门处理。`);
    case 'decide-end':
      return withReason(words(BOTH, '人社部门已作出决定', `${post}的见习将提前结束。`), event);
    case 'decide-continue':
      return withReason(words(BOTH, '人社部门已作出决定', `${post}的见习继续履行。`), event);
    case 'terminate':
      return words(BOTH, '见习协议已提前终止', `${post}的见习协议已提前终止。`);
    case 'complete':
      return words(BOTH, '见习期满', `${post}的见习已期满，协议履行完毕。`);
    default:
      return null;
  }
}

function words(to: readonly Reader[], title: string, text: string): AgreementWords {
  return { to, title, text };
}

function withReason(told: AgreementWords, { reason }: ToldEvent): AgreementWords {
  return reason ? { ...told, text: `${told.text}说明：${reason}` } : told;
}

function othersThan(role: Role): readonly Reader[] {
  if (role === 'seeker') return ['host'];
  return role === 'host-agent' ? ['trainee'] : BOTH;
}

function readersOf(party: Party | 'paper' | null): readonly Reader[] {
  const reader = party === null ? undefined : SIGNER_READERS[party];
  return reader ? [reader] : [];
}
