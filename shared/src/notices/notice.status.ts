import { type ActionOf, defineStatusMachine, type StatusOf } from '../platform/status-machine';

/**
 * The life of a notice (domain, §4): sent at once (`send`) or at a time (`schedule`). Once it is being sent it can't be
 * called back; `finish` means that every delivery has its result.
 */
export const noticeStatus = defineStatusMachine({
  name: 'notice',
  initial: 'draft',
  labels: {
    draft: '草稿',
    scheduled: '等待发送',
    sending: '发送中',
    sent: '已发送',
    cancelled: '已取消',
  },
  transitions: [
    { from: 'draft', to: 'sending', action: 'send', by: ['officer', 'system'] },
    { from: 'draft', to: 'scheduled', action: 'schedule', by: ['officer'] },
    { from: 'scheduled', to: 'sending', action: 'start', by: ['system'] },
    { from: 'sending', to: 'sent', action: 'finish', by: ['system'] },
    { from: 'scheduled', to: 'draft', action: 'unschedule', by: ['officer'] },
    { from: ['draft', 'scheduled'], to: 'cancelled', action: 'cancel', by: ['officer'] },
  ],
});

export type NoticeStatus = StatusOf<typeof noticeStatus>;
export type NoticeAction = ActionOf<typeof noticeStatus>;
