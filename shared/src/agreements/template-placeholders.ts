import { formatChineseDate, type LocalDate } from '../platform/dates';
import { type Fen, formatYuanInWords } from '../platform/money';
import { valueOn } from '../platform/settings';
import { postCategoryLabels } from '../posts/post-category';
import { AGREEMENT_POLICY } from './agreement.policy';
import type { AgreementContent } from './agreement-content';
import { amountInCapitals } from './amount-in-capitals';

/** A value of the agreement that a clause can name as `{{key}}`. */
export interface TemplatePlaceholder {
  /** Chinese, because officers read it in the middle of a clause. */
  readonly key: string;
  /** What it stands for, in words. */
  readonly label: string;
  /** Every template has to name it: domain, §6, and everything that the parties themselves fill in. */
  readonly required: boolean;
  /** @returns the value as people write it; lines are separated by line breaks; `NOT_FILLED` while it is missing */
  readonly value: (content: AgreementContent) => string;
}

/** Stands in a draft for what nobody has filled in yet. */
export const NOT_FILLED = '（待填写）';

const said = (text: string) => text.trim() || NOT_FILLED;
const day = (date: LocalDate | null) => (date === null ? NOT_FILLED : formatChineseDate(date));
const money = (fen: Fen | null) =>
  fen === null ? NOT_FILLED : `${formatYuanInWords(fen)}（大写：人民币${amountInCapitals(fen)}）`;
const counted = (count: number | null, unit: string) => (count === null ? NOT_FILLED : `${count}${unit}`);

const required = (key: string, label: string, value: TemplatePlaceholder['value']): TemplatePlaceholder => ({
  key,
  label,
  required: true,
  value,
});
const optional = (...[key, label, value]: Parameters<typeof required>): TemplatePlaceholder => ({
  ...required(key, label, value),
  required: false,
});

/** In the order in which an agreement usually names them. */
export const TEMPLATE_PLACEHOLDERS: readonly TemplatePlaceholder[] = [
  optional('协议编号', '协议的公开编号', ({ number }) => number),
  optional('协议版本', '第几版文本', ({ versionNumber }) => `第${versionNumber}版`),
  optional('制作日期', '协议提交签署的日期', ({ madeOn }) => day(madeOn)),
  required('单位名称', '见习单位的名称', ({ host }) => host.name),
  required('统一社会信用代码', '见习单位的统一社会信用代码', ({ host }) => said(host.creditCode)),
  optional('单位地址', '见习单位的地址', ({ host }) => said(host.address)),
  required('单位联系人', '见习单位的联系人', ({ terms }) => said(terms.contactName)),
  required('单位联系电话', '见习单位的联系电话', ({ terms }) => said(terms.contactPhone)),
  required('见习人员姓名', '见习人员的姓名', ({ trainee }) => trainee.name),
  required('身份证号码', '见习人员的公民身份号码', ({ trainee }) => trainee.citizenNumber),
  required('见习人员电话', '见习人员的手机号', ({ trainee }) => trainee.phone),
  required('通信地址', '见习人员的通信地址', ({ details }) => said(details.address)),
  required('紧急联系人', '紧急联系人的姓名、关系和电话', emergencyContact),
  required('监护人', '未成年人的监护人；成年人写“不适用”', guardian),
  required('人社部门', '作为见证方的人力资源社会保障部门', ({ bureau }) => bureau.name),
  required('岗位名称', '见习岗位的名称', ({ post }) => post.title),
  optional('岗位类别', '科研、技术技能、管理或社会服务类', ({ post }) => categoryInWords(post.category)),
  required('岗位职责', '见习岗位的工作内容', ({ post }) => said(post.duties)),
  required('见习地点', '见习的地点', place),
  required('带教老师', '带教老师的姓名、职务和电话', mentor),
  required('见习计划', '每个月的见习目标，每月一行', plan),
  required('见习月数', '见习的月数，如“6个月”', ({ terms }) => counted(terms.months, '个月')),
  required('开始日期', '见习的第一天', ({ terms }) => day(terms.startsOn)),
  required('结束日期', '见习的最后一天', lastDay),
  required('每月补助', '每月见习补助的金额', ({ terms }) => money(terms.monthlyStipendFen)),
  required('发放日', '每月几日发放上个月的补助，如“15日”', ({ terms }) => counted(terms.payDay, '日')),
  required('开户银行', '收补助的银行', ({ details }) => said(details.bank)),
  required('银行卡号', '收补助的银行卡号', ({ details }) => said(groupsOfFour(details.bankAccountNumber))),
  required('每日工时', '每天见习的小时数，如“8小时”', ({ terms }) => counted(terms.hoursPerDay, '小时')),
  required('每周天数', '每周见习的天数，如“5天”', ({ terms }) => counted(terms.daysPerWeek, '天')),
  required('休息安排', '休息、休假的安排', ({ terms }) => said(terms.rest)),
  required('安全保护', '安全培训和劳动保护', ({ terms }) => said(terms.safety)),
  required('保险公司', '承保人身意外伤害保险的公司', ({ terms }) => said(terms.insurer)),
  required('保险金额', '人身意外伤害保险的保额', ({ terms }) => money(terms.insuranceFen)),
  required('保险单号', '保险单号；还没有的，投保后登记', ({ terms }) => terms.insurancePolicyNumber || '投保后登记'),
  required('请假规定', '怎样请假', ({ terms }) => said(terms.leave)),
  required('提前通知天数', '提前终止要早几天通知，如“3日”', noticeDays),
  required('其他约定', '双方另外的约定；没有的写“无”', ({ terms }) => terms.extra.trim() || '无'),
];

/** A draft without a first day or a length has no last day yet, whatever `endsOn` says. */
function lastDay({ terms, endsOn }: AgreementContent): string {
  return terms.startsOn === null || terms.months === null ? NOT_FILLED : day(endsOn);
}

function emergencyContact({ details }: AgreementContent): string {
  const { emergencyName, emergencyRelation, emergencyPhone } = details;
  return `${said(emergencyName)}（${said(emergencyRelation)}），电话 ${said(emergencyPhone)}`;
}

function guardian({ details }: AgreementContent): string {
  if (details.guardian === null) return '不适用';
  const { name, relation, phone } = details.guardian;
  return `${said(name)}（${said(relation)}），电话 ${said(phone)}`;
}

function categoryInWords(category: string): string {
  return Object.entries(postCategoryLabels).find(([code]) => code === category)?.[1] ?? category;
}

function place({ divisionName, terms }: AgreementContent): string {
  const address = said(terms.address);
  return address.startsWith(divisionName) ? address : `${divisionName}${address}`;
}

function mentor({ mentor: { name, jobTitle, phone } }: AgreementContent): string {
  const title = jobTitle.trim() && `（${jobTitle.trim()}）`;
  return name.trim() ? `${name}${title}，电话 ${said(phone)}` : NOT_FILLED;
}

function plan({ terms }: AgreementContent): string {
  const months = [...terms.plan].sort((a, b) => a.month - b.month);
  return (
    months.map(({ month, goals }) => `第${month}个月：${said(goals).replace(/\s+/g, ' ')}`).join('\n') || NOT_FILLED
  );
}

function groupsOfFour(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}

function noticeDays({ madeOn }: AgreementContent): string {
  return `${valueOn(AGREEMENT_POLICY, madeOn).noticeDays}日`;
}
