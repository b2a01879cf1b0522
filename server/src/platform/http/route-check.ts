import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { RouteDefinition } from '@qihang/shared/platform';
import { BOUND_ROUTE, type BoundRoute } from './bound-route';

/** A route with the controller's method that answers it. */
export interface BoundHandler extends BoundRoute {
  readonly call: (request: unknown) => unknown;
}

/**
 * Lists the handlers that the controllers bind.
 * @throws Error for a handler that names no route, so that it would have no access rule
 */
export function boundHandlers(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
  reflector: Reflector,
): BoundHandler[] {
  return discovery.getControllers().flatMap(({ instance }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, (request: unknown) => unknown>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (handler === undefined) return [];
      const bound = reflector.get<BoundRoute | undefined>(BOUND_ROUTE, handler);
      if (bound !== undefined) return [{ ...bound, call: handler.bind(instance) }];
      if (Reflect.getMetadata('path', handler) === undefined) return [];
      throw new Error(`${prototype.constructor.name}.${name} names no route of the table`);
    });
  });
}

/**
 * Lists the routes that the controllers bind.
 * @throws Error for a handler that names no route, so that it would have no access rule
 */
export function boundRoutes(app: INestApplicationContext): RouteDefinition[] {
  const handlers = boundHandlers(app.get(DiscoveryService), app.get(MetadataScanner), app.get(Reflector));
  return handlers.map(({ route }) => route);
}

/**
 * Refuses to start when table and controllers differ, or a route lacks its access rule.
 * @param app the built application
 * @param table every route of the product
 * @throws Error that lists all that is wrong
 */
export function checkRoutes(app: INestApplicationContext, table: readonly RouteDefinition[]): void {
  const bound = new Set(boundRoutes(app));
  const known = new Set(table);
  const problems = [
    ...table.filter((route) => !bound.has(route)).map((route) => `no handler: ${nameOf(route)}`),
    ...[...bound].filter((route) => !known.has(route)).map((route) => `not in the table: ${nameOf(route)}`),
    ...table.filter((route) => !namesAccess(route)).map((route) => `names no role: ${nameOf(route)}`),
    ...table
      .filter((route) => route.access === 'public' && route.perMinute === undefined)
      .map((route) => `public without a limit: ${nameOf(route)}`),
  ];
  if (problems.length > 0) throw new Error(`The route table is not in order:\n${problems.join('\n')}`);
}

function namesAccess({ access }: RouteDefinition): boolean {
  return access === 'public' || access === 'signed-in' || (Array.isArray(access) && access.length > 0);
}

function nameOf({ method, path }: RouteDefinition): string {
  return `${method} ${path}`;
}
