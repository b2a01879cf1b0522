import { identityRoutes } from '@qihang/shared/identity';
import { call } from '../platform/api';
import { forgetSession } from '../platform/session';

/** Ends the session on the server if it can be reached, and in any case on this phone. */
export async function signOut(): Promise<void> {
  await call(identityRoutes.signOut, {}, { timeoutMs: 5_000 }).catch(() => undefined);
  forgetSession();
}
