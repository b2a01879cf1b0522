/** What every agreement has to settle in words of its own, because no value stands for it (domain, §6). */
export interface RequiredTopic {
  readonly label: string;
  /** One clause has to hold all of these words, in its heading or its text. */
  readonly words: readonly [string, ...string[]];
}

export const REQUIRED_TOPICS: readonly RequiredTopic[] = [
  { label: '见习不是劳动关系', words: ['劳动关系'] },
  { label: '不收费用和押金', words: ['费用', '押金'] },
  { label: '不扣押证件', words: ['扣押', '证件'] },
  { label: '人身意外伤害保险从第一天起', words: ['意外伤害保险', '第一天'] },
  { label: '保密', words: ['保密'] },
  { label: '请假', words: ['请假'] },
  { label: '提前终止不付违约金', words: ['提前', '违约金'] },
  { label: '留用时签劳动合同、缴社会保险', words: ['留用', '劳动合同', '社会保险'] },
  { label: '见习证明', words: ['见习证明'] },
  { label: '争议解决', words: ['争议'] },
  { label: '协议变更', words: ['变更'] },
  { label: '未成年人的监护人同意', words: ['监护人', '同意'] },
  { label: '电子签名', words: ['电子签名'] },
];
