import { defineErrors } from '../platform/errors';

export const applicationErrors = defineErrors('applications', {
  notFound: { status: 404, title: '没有找到这份投递' },
  postNotFound: { status: 404, title: '没有找到这个岗位' },
  postNotOpen: { status: 409, title: '这个岗位已停止招募，请看看其他岗位' },
  postFull: { status: 409, title: '这个岗位已经招满，请看看其他岗位' },
  changed: { status: 409, title: '投递的状态刚刚有变化，请刷新后再操作' },
  notAllowed: { status: 409, title: '投递现在的状态不能这样操作' },
  otherAccepted: { status: 409, title: '你已接受另一个岗位，同时只能接受一个；如要改选，请先撤回已接受的那份' },
  signUpNeeded: { status: 409, title: '请先完成报名，再投递岗位' },
  privacyNeeded: { status: 409, title: '请先同意隐私政策，再投递岗位' },
  notEligible: { status: 422, title: '你目前不符合就业见习条件，不能投递' },
  barredForMinors: { status: 422, title: '这个岗位有职业危害，未满18周岁不能投递' },
});
