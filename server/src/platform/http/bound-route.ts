import type { RouteDefinition } from '@qihang/shared/platform';

export interface HandleOptions {
  /**
   * `around` (default): a write runs in one transaction with its idempotency row. `own`: the handler calls a gateway or
   * opens its own transactions; it must be safe to repeat by itself.
   */
  readonly transaction?: 'around' | 'own';
}

export interface BoundRoute {
  readonly route: RouteDefinition;
  readonly options: HandleOptions;
}

/** Metadata key under which a handler carries its route. */
export const BOUND_ROUTE = 'qihang:route';
