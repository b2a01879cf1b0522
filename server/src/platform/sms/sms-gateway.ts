/** One value of a template; providers that name their parameters use the name, the others the order. */
export interface SmsParam {
  readonly name: string;
  readonly value: string;
}

export interface SmsMessage {
  /** 11 digits, mainland China. */
  readonly phone: string;
  readonly template: 'code' | 'notice';
  /** In the order in which the template has them. */
  readonly params: readonly SmsParam[];
}

/**
 * What became of a message. `refused` is final: `phone` cannot be written to, or `setup` (template, signature, account,
 * balance) needs an operator. `limited`: the provider's own limit for this phone, later again. `retry`: surely not sent.
 * `unknown`: may have been sent, the answer was cut off.
 */
export type SmsOutcome =
  | { readonly kind: 'sent'; readonly serial: string | null }
  | { readonly kind: 'refused'; readonly because: 'phone' | 'setup'; readonly code: string }
  | { readonly kind: 'limited'; readonly code: string }
  | { readonly kind: 'retry'; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string };

/** Sends text messages through the provider of the settings; also the injection token. */
export abstract class SmsGateway {
  /**
   * Sends one message. Nothing is repeated by itself: providers offer no idempotency key.
   * @returns never rejects: what went wrong is an outcome
   */
  abstract send(message: SmsMessage): Promise<SmsOutcome>;
}

/** The settings name no template of this kind; the provider was not asked. */
export const NO_TEMPLATE: SmsOutcome = { kind: 'refused', because: 'setup', code: 'no-template' };
