import { defineErrors } from '../../platform/errors';

export const monthErrors = defineErrors('internship-months', {
  notFound: { status: 404, title: '见习没有这个月' },
  changed: { status: 409, title: '本月的情况刚刚有改动，请查看最新内容后再操作' },
  notAllowed: { status: 409, title: '本月现在的状态不能这样操作' },
  notOver: { status: 409, title: '本月还没有结束，结束后才能提交' },
  notBegun: { status: 409, title: '本月还没有开始，开始后才能写月度小结' },
  correctionPending: { status: 409, title: '已有更正申请，正在等待人社部门处理' },
  noCorrection: { status: 409, title: '本月没有待处理的更正申请' },
});
