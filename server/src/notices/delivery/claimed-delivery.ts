import type { TemplateKey } from '../message-templates';

/** A delivery that this worker may attempt until its claim ends. */
export interface ClaimedDelivery {
  readonly id: bigint;
  readonly messageId: string;
  readonly personId: string;
  readonly noticeId: string | null;
  readonly template: TemplateKey;
  /** Attempts before this one. */
  readonly attempts: number;
  readonly openIdCipher: Buffer;
}

/** Deliveries that were claimed together. */
export interface Claim {
  /** Random: a worker that fell silent and comes back finds its claims' numbers replaced. */
  readonly claimId: bigint;
  readonly deliveries: ClaimedDelivery[];
}
