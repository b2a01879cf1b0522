import { codesOf } from '../platform/enum';

/** What an agreement's history records, in the words that everybody reads. */
export const agreementEventLabels = {
  open: '开始起草协议',
  'fill-details': '填写了见习人员信息',
  send: '提交签署',
  return: '退回修改',
  decline: '拒绝签署',
  void: '作废协议',
  lapse: '逾期未签，自动失效',
  'sign-host': '单位签字',
  'sign-guardian': '监护人签字',
  'sign-trainee': '见习人员签字',
  'sign-bureau': '人社部门见证签字',
  'take-effect': '协议生效',
  seal: '加盖电子印章和时间戳',
  remind: '提醒对方签字',
  'auto-remind': '平台提醒签字',
  'text-changed': '协议模板更新，文本已重新生成',
  'choose-paper': '改为纸质签署',
  'submit-paper': '提交已签字的纸质协议',
  'return-paper': '纸质协议被退回',
  'confirm-paper': '纸质协议通过核验',
  'amend-clerical': '更正信息（无需重新签字）',
  'change-mentor': '更换带教老师',
  revise: '起草变更后的新版本',
  'drop-version': '放弃新版本',
  'request-end': '申请提前结束',
  'withdraw-end': '撤回提前结束申请',
  'confirm-end': '同意提前结束',
  'object-end': '对提前结束提出异议',
  'escalate-end': '提前结束申请没有得到答复，转由人社部门处理',
  'decide-end': '决定提前结束',
  'decide-continue': '决定继续履行',
  terminate: '协议提前终止',
  complete: '见习期满，协议完成',
  share: '生成一次性分享链接',
  'open-share': '通过一次性链接下载协议',
} as const;

export type AgreementEventKind = keyof typeof agreementEventLabels;

export const AGREEMENT_EVENT_KINDS = codesOf(agreementEventLabels);
