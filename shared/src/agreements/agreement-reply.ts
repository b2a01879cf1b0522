import type { RouteDefinition } from '../platform/route';
import { idParamsSchema } from '../platform/schemas';
import { agreementSchema } from './agreements.schemas';

/** What every act on one agreement has: its id goes in, the agreement as the caller sees it comes out. */
export const agreementReply = {
  method: 'POST',
  params: idParamsSchema,
  reply: agreementSchema,
} as const satisfies Partial<RouteDefinition>;
