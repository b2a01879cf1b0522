import type { z } from 'zod';
import type { Role } from './roles';

/** Who may call a route: anybody, anybody signed in, or holders of one of the named roles. There is no default. */
export type Access = 'public' | 'signed-in' | readonly [Role, ...Role[]];

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RouteDefinition {
  /** What the route does, in one English sentence; shown in the OpenAPI page. */
  readonly summary: string;
  readonly method: Method;
  /** Path below `/api/v1`, with `:name` for parameters. */
  readonly path: `/${string}`;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The reply's schema; nothing it does not name leaves the server. Absent: 204 without a body. */
  readonly reply?: z.ZodType;
  /** `file`: the reply is a download; `upload`: the body is multipart with one part `file` and the fields of `body`. */
  readonly kind?: 'json' | 'download' | 'upload';
  /** Largest upload, in megabytes; the server's own limit unless told. */
  readonly uploadMegabytes?: number;
  /** The caller must have proved identity by a fresh code within the last minutes. */
  readonly stepUp?: boolean;
  /** Requests allowed for one caller (person, else address) in a minute; public routes must name one. */
  readonly perMinute?: number;
}

type Inferred<S> = S extends z.ZodType ? z.output<S> : undefined;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What the server's handler receives, after validation. */
export interface RouteInput<R extends RouteDefinition> {
  params: Inferred<R['params']>;
  query: Inferred<R['query']>;
  body: Inferred<R['body']>;
}

/** What the phone's client passes to a call; parts without a schema are left out. */
export type RouteCall<R extends RouteDefinition> = (R['params'] extends z.ZodType
  ? { params: Sent<R['params']> }
  : unknown) &
  (R['query'] extends z.ZodType ? { query?: Sent<R['query']> } : unknown) &
  (R['body'] extends z.ZodType ? { body: Sent<R['body']> } : unknown);

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** What the server's handler returns, before the reply schema has filtered it. */
export type RouteResult<R extends RouteDefinition> = R['reply'] extends z.ZodType
  ? DeepReadonly<z.input<R['reply']>>
  : undefined;

/** What the phone's client receives. */
export type RouteReply<R extends RouteDefinition> = R['reply'] extends z.ZodType ? z.output<R['reply']> : undefined;

/**
 * Declares a group of routes; the literal types are kept, so client and server derive from this one object.
 * @param routes one definition by name
 * @returns the same object
 */
export function defineRoutes<const T extends Record<string, RouteDefinition>>(routes: T): T {
  return routes;
}

/**
 * Fills a path's `:name` parts.
 * @param path a route's path, as `/posts/:id`
 * @param params values by name; each is URL-encoded
 * @returns the path, as `/posts/42`
 * @throws Error if a part has no value
 */
export function fillPath(path: string, params: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for :${name} in ${path}`);
    return encodeURIComponent(String(value));
  });
}
