import { idSchema } from '@qihang/shared/platform';
import { z } from 'zod';
import { defineEvent } from '../platform/outbox';

/** A post closed; its applicants are told. Handled in applications. */
export const postClosed = defineEvent({ type: 'posts.closed', payload: z.object({ postId: idSchema }) });
