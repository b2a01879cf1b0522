import { identityRoutes } from '@qihang/shared/identity';
import { call } from '../platform/api';
import { keepPerson } from '../platform/session';

/** Asks anew who is signed in and with which roles; without a network the old answer stays until the next session. */
export async function reloadPerson(): Promise<void> {
  await call(identityRoutes.me, {}).then(keepPerson, () => undefined);
}
