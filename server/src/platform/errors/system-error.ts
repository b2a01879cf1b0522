/**
 * The code of an error of the operating system or a driver, as `ENOENT`.
 * @param error anything thrown; not tested by `instanceof`, which fails for errors of another realm
 * @returns the code, or undefined if there is none
 */
export function systemErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
