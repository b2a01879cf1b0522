import type { platformRoutes, RouteReply } from '@qihang/shared/platform';

/** One line of a reference list: code, name, and a hint that tells it from others. */
export type Entry = RouteReply<typeof platformRoutes.institutions>['items'][number];
