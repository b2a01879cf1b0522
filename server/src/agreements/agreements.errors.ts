import { defineErrors } from '../platform/errors';

export const agreementErrors = defineErrors('agreements', {
  notFound: { status: 404, title: '没有找到这份协议' },
  versionNotFound: { status: 404, title: '没有找到协议的这个版本' },
  applicationNotAccepted: { status: 409, title: '对方还没有接受岗位，不能起草协议' },
  hostNotApproved: { status: 409, title: '单位没有通过审核，不能签订协议' },
  changed: { status: 409, title: '对方刚刚改动了协议，请查看最新内容后再操作' },
  notAllowed: { status: 409, title: '协议现在的状态不能这样操作' },
  notYourTurn: { status: 409, title: '还没有轮到你签字' },
  notReady: { status: 422, title: '协议还有内容需要补充或修改' },
  textChanged: { status: 409, title: '协议文本已更新，请重新阅读后再签字' },
  onPaper: { status: 409, title: '这份协议正在纸质签署，不能再用电子方式签字' },
  signedElectronically: { status: 409, title: '已有一方电子签字，不能改为纸质签署' },
  lapsed: { status: 409, title: '签署期限已过，协议已失效' },
  notEligible: { status: 422, title: '见习人员目前不符合条件，协议不能签署' },
  otherInForce: { status: 409, title: '见习人员已有一份生效的见习协议' },
  noGuardian: { status: 422, title: '请先填写监护人的姓名和手机号' },
  remindedRecently: { status: 429, title: '24小时内已提醒过，请稍后再提醒' },
  nobodyToRemind: { status: 409, title: '现在不需要提醒任何人' },
  linkUsed: { status: 410, title: '这个链接已经用过了，每个链接只能打开一次' },
  linkEnded: { status: 410, title: '这个链接已失效，请让对方重新分享' },
  noSuchFile: { status: 404, title: '这个文件还没有生成' },
});
