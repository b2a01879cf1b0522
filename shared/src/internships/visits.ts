/** How an officer looked at an internship. */
export const visitWayLabels = { 'on-site': '现场', phone: '电话', video: '视频' } as const;
export type VisitWay = keyof typeof visitWayLabels;

/** What an officer looks at. */
export const visitCheckLabels = {
  present: '见习人员在岗',
  duties: '工作内容与协议一致',
  mentoring: '带教老师实际带教',
  attendance: '考勤与实际一致',
  stipend: '补助按月足额发放',
  insurance: '意外伤害保险有效',
  safety: '劳动条件安全，没有超时',
  fees: '没有收费、扣押证件',
} as const;
export type VisitCheck = keyof typeof visitCheckLabels;

export const visitFindingLabels = { good: '符合', bad: '不符合', unseen: '没有查看' } as const;

export const visitResultLabels = { fine: '正常', 'to-mend': '需整改', serious: '严重问题' } as const;
export type VisitResult = keyof typeof visitResultLabels;

/** By what an internship came into a spot check. */
export const spotCheckBasisLabels = { random: '随机', risk: '有风险' } as const;
export type SpotCheckBasis = keyof typeof spotCheckBasisLabels;
