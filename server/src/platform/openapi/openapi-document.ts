import { problemSchema, type RouteDefinition } from '@qihang/shared/platform';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

export interface OpenApiSource {
  /** Routes by domain; the domain becomes the tag. */
  readonly routes: Readonly<Record<string, Readonly<Record<string, RouteDefinition>>>>;
  readonly version: string;
  readonly basePath: string;
}

/**
 * Makes the OpenAPI 3.1 document from the route table: the same schemas that validate also document.
 * @returns a plain object, ready for JSON
 */
export function openApiDocument({ routes, version, basePath }: OpenApiSource) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [domain, table] of Object.entries(routes)) {
    for (const [name, route] of Object.entries(table)) {
      const path = `${basePath}${route.path.replace(/:([A-Za-z]+)/g, '{$1}')}`;
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(domain, name, route) };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: '启航见习 API', version, description: 'Youth internship platform' },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
    },
  };
}

function operationOf(domain: string, name: string, route: RouteDefinition) {
  const isPublic = route.access === 'public';
  return {
    operationId: `${domain}.${name}`,
    tags: [domain],
    summary: route.summary,
    description: describeAccess(route),
    ...(isPublic ? {} : { security: [{ bearer: [] }] }),
    parameters: [
      ...parametersOf('path', route.params),
      ...parametersOf('query', route.query),
      ...(route.method === 'GET' || isPublic ? [] : [IDEMPOTENCY_KEY]),
    ],
    ...requestBodyOf(route),
    responses: { ...successOf(route), default: PROBLEM_RESPONSE },
  };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key again answers what the first request answered',
  schema: { type: 'string', maxLength: 100 },
};

const PROBLEM_RESPONSE = {
  description: 'What went wrong (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function describeAccess({ access, stepUp }: RouteDefinition): string {
  const who = typeof access === 'string' ? access : access.join(', ');
  return `Access: ${who}.${stepUp ? ' Needs a fresh identity proof (step-up).' : ''}`;
}

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined) {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function requestBodyOf({ body, kind }: RouteDefinition) {
  if (kind === 'upload') {
    const fields = (body ? jsonSchema(body, 'input') : {}) as { properties?: JsonSchema; required?: string[] };
    const schema = {
      type: 'object',
      properties: { ...fields.properties, file: { type: 'string', format: 'binary' } },
      required: [...(fields.required ?? []), 'file'],
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (body === undefined) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } };
}

function successOf({ reply, kind }: RouteDefinition) {
  if (kind === 'download') {
    const content = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
    return { 200: { description: 'The file', content } };
  }
  if (reply === undefined) return { 204: { description: 'Done' } };
  return { 200: { description: 'OK', content: { 'application/json': { schema: jsonSchema(reply, 'output') } } } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  // A transform has no JSON form on the output side; the input side then stands for it.
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;
  return json;
}
