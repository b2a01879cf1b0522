import { identityRoutes, type Session } from '@qihang/shared/identity';
import { oneWindowAtATime } from './other-windows';
import { forgetSession, keepSession, useSession } from './session';
import { send } from './transport';

let running: Promise<string | null> | undefined;

/**
 * Exchanges the refresh token, once for all calls and windows that need it at the same time.
 * @param expired the access token that was refused; if another call has replaced it already, the new one is given
 * @returns a fresh access token, or null when the session has ended (it is then forgotten on this phone)
 * @throws CallFailure when there is no network: the session is kept
 */
export async function freshAccessToken(expired: string): Promise<string | null> {
  const { accessToken } = useSession.getState();
  if (accessToken !== expired) return accessToken;
  running ??= oneWindowAtATime('refresh', () => exchange(expired)).finally(() => {
    running = undefined;
  });
  return running;
}

async function exchange(expired: string): Promise<string | null> {
  // another window may have exchanged the token meanwhile; a token used twice would end the session
  await useSession.persist.rehydrate();
  const { accessToken, refreshToken } = useSession.getState();
  if (accessToken !== expired) return accessToken;
  const reply = await send({
    method: identityRoutes.refresh.method,
    url: `${API_BASE}/api/v1${identityRoutes.refresh.path}`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken }),
    timeoutMs: 15_000,
  });
  if (reply.status >= 200 && reply.status < 300) {
    const session = reply.body as Session;
    keepSession(session);
    return session.accessToken;
  }
  if (reply.status === 400 || reply.status === 401) forgetSession('expired');
  return null;
}
