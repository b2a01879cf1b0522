import type { RouteDefinition } from '@qihang/shared/platform';
import type { z } from 'zod';
import { DomainError, type FieldError } from '../errors';
import type { ApiRequest } from './api-request';
import { httpErrors } from './http.errors';

/**
 * The validated input of a route, as its handler receives it.
 * @throws DomainError `http/bad-input` with every bad field
 */
export function readInput(route: RouteDefinition, request: ApiRequest) {
  const fields: FieldError[] = [];
  const input = {
    params: check(route.params, request.params, 'params', fields),
    query: check(route.query, request.query, 'query', fields),
    body: check(route.body, request.upload?.fields ?? request.body, undefined, fields),
  };
  if (fields.length > 0) throw new DomainError(httpErrors.badInput, { fields });
  return {
    ...input,
    actor: request.actor ?? null,
    upload: request.upload,
    meta: { ip: request.ip, userAgent: String(request.headers['user-agent'] ?? '').slice(0, 200) },
  };
}

function check(schema: z.ZodType | undefined, value: unknown, part: string | undefined, fields: FieldError[]): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    fields.push({ path: [...(part ? [part] : []), ...path].join('.'), message });
  }
  return undefined;
}
