import { internshipMonthRoutes as routes } from '@qihang/shared/internships';
import type { RouteDefinition } from '@qihang/shared/platform';
import { useSend } from '../../platform/query';

/** Whatever shows months is read again after an act on one. */
const SHOWING = [routes.get, routes.list, routes.waiting, routes.officerList, routes.officerCounts];

/** Sends an act on a month. */
export function useMonthAct<R extends RouteDefinition>(route: R) {
  return useSend(route, SHOWING);
}
