import { type Fen, formatYuanInWords } from '../platform/money';
import type { AgreementContent } from './agreement-content';
import { NOT_FILLED, TEMPLATE_PLACEHOLDERS } from './template-placeholders';
import { visible } from './visible-text';

/** The public employment service line of the whole country (人社服务热线). */
const LABOUR_LINE = '12333';

/**
 * What a signer should know before reading on: who, where, how long, the money, the hours, the insurance, what costs nothing,
 * how to end early, whom to call.
 * @returns eight short sentences, nine when a guardian signs too; missing values are said to be missing
 */
export function agreementSummary(content: AgreementContent): string[] {
  const values = new Map(TEMPLATE_PLACEHOLDERS.map(({ key, value }) => [key, oneLine(value(content))]));
  const the = (key: string) => values.get(key) ?? '';
  const { bankAccountNumber, guardian } = content.details;
  const account = bankAccountNumber === '' ? '' : `（尾号${bankAccountNumber.slice(-4)}）`;
  return [
    `${the('见习人员姓名')}到${the('单位名称')}见习，岗位是${the('岗位名称')}，带教老师是${the('带教老师')}。`,
    `见习从${the('开始日期')}到${the('结束日期')}，共${the('见习月数')}，地点在${the('见习地点')}。`,
    `每月${the('发放日')}，单位把上个月的见习补助${money(content.terms.monthlyStipendFen)}打到见习人员本人的银行卡${account}。`,
    `每天见习不超过${the('每日工时')}，每周不超过${the('每周天数')}。`,
    `从第一天起，单位出钱给见习人员上人身意外伤害保险，保额${money(content.terms.insuranceFen)}，承保的是${the('保险公司')}。`,
    '见习不收任何费用和押金，也不扣押证件。见习不是劳动关系；留用时单位要另签劳动合同、缴纳社会保险。',
    `想提前结束，提前${the('提前通知天数')}告诉对方就可以，不用付违约金。`,
    ...(guardian === null ? [] : [`见习人员未成年，监护人${the('监护人')}，也要阅读并签名。`]),
    `有事先找单位联系人${the('单位联系人')}，电话 ${the('单位联系电话')}；解决不了的，打人社服务热线 ${LABOUR_LINE}。`,
  ];
}

function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ');
}

function money(fen: Fen | null): string {
  return fen === null ? NOT_FILLED : formatYuanInWords(fen);
}
