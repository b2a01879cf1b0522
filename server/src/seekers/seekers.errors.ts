import { defineErrors } from '../platform/errors';

export const seekerErrors = defineErrors('seekers', {
  noticeNeeded: { status: 409, title: '请先阅读并同意隐私政策，再提交报名' },
  notEligible: { status: 422, title: '暂不符合报名条件，请看下面的原因' },
  unknownDivision: { status: 422, title: '没有找到这个行政区划，请重新选择' },
  alreadySignedUp: { status: 409, title: '您已经报过名，可以在“我的报名”中修改' },
  citizenNumberTaken: {
    status: 409,
    title:
      '这个身份证号码不能再次报名：平台上已有这个号码的记录。请核对姓名和号码；如果是您本人报过名，请用当时的手机号登录；如有疑问，请联系当地人社部门',
  },
  notSignedUp: { status: 404, title: '您还没有报名' },
  internshipInForce: { status: 409, title: '这位求职者已有正在进行的见习，不能同时参加另一个' },
  draftSuperseded: { status: 409, title: '您在另一台设备上填写过，请先载入最新的内容' },
  changedMeanwhile: { status: 409, title: '资料已在别处修改过，请刷新后再改' },
});
