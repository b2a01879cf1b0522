import { type ManagedPost, type PostStatus, postRoutes } from '@qihang/shared/posts';
import { type Pages, usePages } from '../platform/query';
import { useRoles } from '../platform/roles';
import { ownHostOf } from './own-host';

/**
 * Posts of the agent's own hosts, newest first.
 * @param query `status` to narrow it, `limit` of a page
 */
export function useHostPosts(query: { status?: PostStatus; limit?: number }): Pages<ManagedPost> {
  const { grants, active } = useRoles();
  const { q, names } = ownHostOf(grants, active);
  const pages = usePages(postRoutes.managed, { query: { ...query, q } });
  return names === null ? pages : { ...pages, items: pages.items.filter(({ hostName }) => names.includes(hostName)) };
}
