import { z } from 'zod';

/** Why somebody acts on an agreement; the others read it. */
export const reasonTextSchema = z.string().trim().min(2, '请写明原因').max(200, '最多 200 字');
