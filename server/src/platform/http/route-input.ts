import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { z } from 'zod';
import { DomainError, type FieldError } from '../errors';
import type { ApiRequest } from './api-request';
import type { BoundRoute } from './bound-route';
import { httpErrors } from './http.errors';

/** Fills a handler's first parameter with the validated input of its route. */
export const RouteInputParam = createParamDecorator(({ route }: BoundRoute, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<ApiRequest>();
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
});

function check(schema: z.ZodType | undefined, value: unknown, part: string | undefined, fields: FieldError[]): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    fields.push({ path: [...(part ? [part] : []), ...path].join('.'), message });
  }
  return undefined;
}
