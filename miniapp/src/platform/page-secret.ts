import { usePageParams } from './navigation';

/** The secret that this page was opened with: in the mini-program the param `token`, which leaves the phone in no address. */
export function usePageSecret(): string {
  return usePageParams<'token'>().token ?? '';
}
