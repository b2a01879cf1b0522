import { WechatStandIn } from '../src/platform/wechat';

/** What a stand-in has received; told by IPC for any message. */
export interface StandInCounts {
  readonly received: number;
  readonly recipients: number;
}

// In a process of its own, so that it takes no time from the worker.
const standIn = new WechatStandIn({ latencyMs: Number(process.argv[2] ?? '20'), keepsMessages: false });

process.on('message', () => {
  const { countByUser, deliveredCount } = standIn.messages;
  const counts: StandInCounts = { received: deliveredCount, recipients: countByUser.size };
  process.send?.(counts);
});
process.on('disconnect', () => process.exit(0));

standIn.start().then((baseUrl) => process.send?.({ baseUrl }));
