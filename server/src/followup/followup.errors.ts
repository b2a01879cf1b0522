import { defineErrors } from '../platform/errors';

export const followUpErrors = defineErrors('followup', {
  notFound: { status: 404, title: '没有找到这项后续服务' },
  changed: { status: 409, title: '这项服务刚刚有变化，请查看最新内容后再操作' },
  notAllowed: { status: 409, title: '现在的状态不能这样操作' },
  takenByOther: { status: 409, title: '这项服务已由其他经办人跟进，请由对方转给你' },
  noSuchOfficer: { status: 422, title: '请选择辖区内的经办人' },
  mayNotWish: { status: 409, title: '见习结束并登记去向后，才能选择后续服务' },
  retentionNotFound: { status: 404, title: '没有找到这份留用记录' },
  notRetained: { status: 409, title: '这位见习人员没有留用，不需要核查' },
});
