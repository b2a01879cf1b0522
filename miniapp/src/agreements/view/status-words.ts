import {
  type Agreement,
  type AgreementSummary,
  agreementStatus,
  type Party,
  partiesOf,
} from '@qihang/shared/agreements';
import { formatChineseDate } from '@qihang/shared/platform';
import type { Tone } from '../../ui/tag';
import { momentText } from '../../ui/text';
import { actsFor, PARTY_NAMES, partyName } from '../party-names';

type Viewer = Agreement['viewer'];

interface StatusWords {
  tone: Exclude<Tone, 'plain'>;
  title: string;
  /** What comes next and until when. */
  text: string;
}

/** Whose signature is waited for: `等待你签字`, `等待单位签字`, `等待人社部门见证`. */
export function waitingText(party: Party, viewer: Viewer): string {
  const act = party === 'bureau' ? '见证签字' : '签字';
  return `等待${partyName(party, viewer)}${act}`;
}

/** The state of a list's row in a few words, by whose turn it is. */
export function summaryWords({ status, waitingFor, hasObjection, way }: AgreementSummary, viewer: Viewer): string {
  if (hasObjection) return '提前终止有异议，等待人社部门处理';
  if (way === 'paper' && status === 'signing') return '纸质签署办理中';
  if (waitingFor === null) return agreementStatus.labels[status];
  return status === 'in-force' ? `变更协议：${waitingText(waitingFor, viewer)}` : waitingText(waitingFor, viewer);
}

/** How a later version stands while an earlier one is in force: its state says nothing of it. */
export function revisionText({ openVersion, currentVersion, viewer }: Agreement): string | null {
  if (!openVersion || !currentVersion) return null;
  const state = openVersion.waitingFor ? waitingText(openVersion.waitingFor, viewer) : '单位正在起草';
  return `第 ${openVersion.number} 版变更协议：${state}`;
}

/** The agreement's state in one plain line and a sentence on what follows, as this viewer should read it. */
export function statusWords(agreement: Agreement): StatusWords {
  switch (agreement.status) {
    case 'draft':
      return draftWords(agreement);
    case 'signing':
      return signingWords(agreement);
    case 'in-force':
      return inForceWords(agreement);
    case 'completed':
      return { tone: 'good', title: '见习已期满完成', text: '协议可以随时查看和下载。' };
    case 'terminated':
      return { tone: 'brand', title: '协议已提前终止', text: '协议和办理过程可以随时查看。' };
    case 'voided':
      return { tone: 'bad', title: '协议已作废', text: '没有生效，任何一方都不用履行。原因见下面的办理过程。' };
    case 'lapsed':
      return {
        tone: 'bad',
        title: '逾期未签，协议已失效',
        text: '规定时间内没有签完。仍要见习的，由单位重新发起协议。',
      };
  }
}

function draftWords({ viewer, problems, way }: Agreement): StatusWords {
  if (way === 'paper' && problems.length === 0 && viewer !== 'host')
    return { tone: 'brand', title: '等待单位提交', text: '提交后打印签字，再上传扫描件。' };
  const parties = [...new Set(problems.map(({ party }) => party))];
  if (parties.some((party) => actsFor(viewer, party)))
    return { tone: 'warn', title: '等待你补充信息', text: '下面列出了还要补充或修改的内容，补齐后才能签署。' };
  const [first] = parties;
  if (first !== undefined)
    return { tone: 'brand', title: `等待${partyName(first, viewer)}补充信息`, text: '补齐后由单位提交签署。' };
  if (viewer === 'host')
    return { tone: 'warn', title: '等待你提交签署', text: '内容已经齐全，核对后提交，各方依次签字。' };
  return { tone: 'brand', title: '等待单位提交签署', text: '内容已经齐全，单位提交后各方依次签字。' };
}

function signingWords(agreement: Agreement): StatusWords {
  if (agreement.way === 'paper') return paperWords(agreement);
  const { waitingFor, viewer, openVersion } = agreement;
  const until = untilText(openVersion?.lapsesAt ?? null);
  if (waitingFor === null) return { tone: 'brand', title: '签署中', text: until };
  const mine = actsFor(viewer, waitingFor);
  const order = `签字顺序：${orderText(agreement.needsGuardian)}。`;
  const guardian = waitingFor === 'guardian' && mine ? '请把手机交给监护人阅读并签字，之后由你签字。' : order;
  return { tone: mine ? 'warn' : 'brand', title: waitingText(waitingFor, viewer), text: `${guardian}${until}` };
}

/** Who signs after whom: `单位、见习人员、人社部门`. */
function orderText(needsGuardian: boolean): string {
  return partiesOf(needsGuardian)
    .map((party) => PARTY_NAMES[party])
    .join('、');
}

/** Until when all have to sign. */
export function untilText(lapsesAt: string | null): string {
  return lapsesAt === null ? '' : `${momentText(lapsesAt)}前没有签完，协议自动失效。`;
}

function paperWords({ viewer, paper, openVersion }: Agreement): StatusWords {
  const until = untilText(openVersion?.lapsesAt ?? null);
  if (paper?.status === 'submitted') {
    const mine = viewer === 'bureau';
    const title = mine ? '等待你核验纸质协议' : '等待人社部门核验纸质协议';
    return { tone: mine ? 'warn' : 'brand', title, text: '核验通过后协议生效。' };
  }
  if (paper?.status === 'returned')
    return {
      tone: 'bad',
      title: '纸质协议被退回，请重新上传',
      text: `${paper.reason ? `退回原因：${paper.reason}。` : ''}${until}`,
    };
  return { tone: 'warn', title: '等待打印签字后上传', text: `打印协议，各方签字盖章后拍照或扫描上传。${until}` };
}

function inForceWords(agreement: Agreement): StatusWords {
  const { earlyEnd, viewer, startsOn, endsOn, seal } = agreement;
  if (earlyEnd?.status === 'requested') {
    const mine = viewer !== 'bureau' && earlyEnd.by !== viewer;
    const title = mine ? '对方申请提前终止，等待你答复' : '已申请提前终止，等待对方答复';
    return {
      tone: 'warn',
      title,
      text: `申请的最后一天是${formatChineseDate(earlyEnd.lastDay)}。答复前协议继续有效。`,
    };
  }
  if (earlyEnd?.status === 'objected')
    return {
      tone: 'warn',
      title: `提前终止有异议，等待${partyName('bureau', viewer)}处理`,
      text: '处理前协议继续有效。',
    };
  if (earlyEnd?.status === 'confirmed' || earlyEnd?.status === 'decided-end')
    return {
      tone: 'warn',
      title: '协议将提前终止',
      // the officer may have decided on another day than was asked for
      text: `最后一天是${formatChineseDate(endsOn ?? earlyEnd.lastDay)}，到那天为止协议继续有效。`,
    };
  const term = startsOn && endsOn ? `${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}。` : '';
  return { tone: 'good', title: '协议已生效', text: `${term}${sealText(seal)}` };
}

/** What people are told of the seal: the agreement is in force whatever it says. */
function sealText(seal: Agreement['seal']): string {
  if (seal === 'pending') return '正在加盖电子印章。';
  if (seal === 'delayed') return '电子印章稍后补盖，不影响协议效力。';
  return seal === 'sealed' ? '电子印章已加盖。' : '';
}
