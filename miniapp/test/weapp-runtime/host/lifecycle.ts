import type { Records } from './records';

/**
 * Calls a lifecycle function of the app or a page, if it has one.
 * @returns what it returned; undefined if it threw, which is recorded
 */
export function callLifecycle(target: object, name: string, args: unknown[], records: Records): unknown {
  const method = (target as Record<string, unknown>)[name];
  if (typeof method !== 'function') return undefined;
  try {
    return method.apply(target, args);
  } catch (error) {
    records.thrown(name, error);
    return undefined;
  }
}
