import type { Dated } from '../platform/settings';

/** How long what a registry says is believed. */
export interface RegistryPolicy {
  /** Months after the as-of date of a registry for which its flags hold, the last day included. */
  readonly flagMonths: number;
  /** Days that the uploaded file of an import that did not end well is kept for a look at what went wrong. */
  readonly failedFileDays: number;
}

/** Defaults; an operator's own values take their place. */
export const REGISTRY_POLICY: Dated<RegistryPolicy> = [
  { from: '2018-10-01', value: { flagMonths: 12, failedFileDays: 7 } },
];
