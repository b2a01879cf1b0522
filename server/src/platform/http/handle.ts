import { SetMetadata } from '@nestjs/common';
import type { RouteDefinition, RouteInput, RouteResult } from '@qihang/shared/platform';
import type { Actor } from './actor';
import { BOUND_ROUTE, type BoundRoute, type HandleOptions } from './bound-route';
import type { Download } from './download';
import type { StoredUpload } from './stored-upload';

/** Where a call comes from; kept with signatures and audit rows. */
export interface CallOrigin {
  readonly ip: string;
  readonly userAgent: string;
}

/** What a controller's method receives: validated input and who calls. */
export type RouteRequest<R extends RouteDefinition> = RouteInput<R> & {
  readonly actor: R['access'] extends 'public' ? Actor | null : Actor;
  readonly meta: CallOrigin;
  readonly upload: R['kind'] extends 'upload' ? StoredUpload : undefined;
};

type HandlerResult<R extends RouteDefinition> = R['kind'] extends 'download'
  ? Download | Promise<Download>
  : RouteResult<R> | Promise<RouteResult<R>> | (RouteResult<R> extends undefined ? void | Promise<void> : never);

type Handler<R extends RouteDefinition> = (request: RouteRequest<R>) => HandlerResult<R>;

/**
 * Binds a controller's method to a route of the table: path, access, validation, transaction and reply follow from it.
 * @param route a definition from `shared/src/<domain>/<domain>.routes.ts`
 */
export function Handle<R extends RouteDefinition>(route: R, options: HandleOptions = {}) {
  return <H extends Handler<R>>(
    target: object,
    name: string | symbol,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    const bound: BoundRoute = { route, options };
    SetMetadata(BOUND_ROUTE, bound)(target, name, descriptor);
  };
}
