import { defineErrors } from '../platform/errors';

export const noticesErrors = defineErrors('notices', {
  notFound: { status: 404, title: '没有找到这条通知' },
  changedMeanwhile: { status: 409, title: '这条通知刚刚被别人改过，请刷新后再操作' },
  notEditable: { status: 409, title: '只有草稿可以修改' },
  notSendable: { status: 409, title: '这条通知已经发送或取消，不能再发' },
  notCancellable: { status: 409, title: '这条通知已经开始发送，不能取消' },
  timeNotUsable: { status: 400, title: '发送时间应在此刻之后、90 天之内' },
  nobodyReached: { status: 409, title: '没有人符合所选条件，请调整后再发送' },
  postNotUsable: { status: 409, title: '所附的岗位不存在或未在招募' },
  deliveryNotFound: { status: 404, title: '没有找到这条发送记录' },
  notResendable: { status: 409, title: '只有失败或结果未知的可以重发' },
  messageNotFound: { status: 404, title: '没有找到这条消息' },
  templateUnknown: { status: 400, title: '消息模板已更新，请重新打开页面' },
});
