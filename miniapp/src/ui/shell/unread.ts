import { noticeRoutes } from '@qihang/shared/notices';
import { useGet } from '../../platform/query';
import { useSession } from '../../platform/session';

/** How many messages the signed-in person hasn't read; 0 while unknown. Asked for again every minute. */
export function useUnread(): number {
  const signedIn = useSession((state) => state.person !== null);
  const { data } = useGet(noticeRoutes.unread, {}, { enabled: signedIn, pollMs: 60_000 });
  return signedIn ? (data?.count ?? 0) : 0;
}
