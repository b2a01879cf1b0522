import type { agreementRoutes, officerAgreementQuerySchema } from '@qihang/shared/agreements';
import type { RouteReply } from '@qihang/shared/platform';
import type { z } from 'zod';

/** What waits for an officer, or all. */
export type OfficerQueue = z.output<typeof officerAgreementQuerySchema>['queue'];

type Counts = RouteReply<typeof agreementRoutes.officerCounts>;

interface QueueWords {
  queue: OfficerQueue;
  name: string;
  /** How many wait; `all` is not counted. */
  count: (counts: Counts) => number | null;
  empty: string;
}

/** The queues in the order of their buttons. */
export const OFFICER_QUEUES: readonly QueueWords[] = [
  { queue: 'to-witness', name: '待见证', count: ({ toWitness }) => toWitness, empty: '没有等待见证签字的协议' },
  { queue: 'paper', name: '纸质待核验', count: ({ paper }) => paper, empty: '没有等待核验的纸质协议' },
  { queue: 'objections', name: '异议待处理', count: ({ objections }) => objections, empty: '没有等待处理的异议' },
  { queue: 'all', name: '全部', count: () => null, empty: '没有这样的协议' },
];

/** @returns the queue that a page's param names; what waits for a witness unless it names one */
export function queueOf(param: string | undefined): OfficerQueue {
  return OFFICER_QUEUES.find(({ queue }) => queue === param)?.queue ?? 'to-witness';
}
