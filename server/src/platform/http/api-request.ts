import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';
import type { StoredUpload } from './stored-upload';

/** A request on its way through guard, interceptor and handler. */
export interface ApiRequest extends FastifyRequest {
  /** Set by the guard; null: not signed in. */
  actor?: Actor | null;
  /** Set by the interceptor for `upload` routes. */
  upload?: StoredUpload;
}
