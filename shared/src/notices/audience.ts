import { z } from 'zod';
import { EDUCATION_LEVELS } from '../platform/education-level';
import { divisionCodeSchema } from '../platform/schemas';
import { postCategorySchema } from '../posts/posts.schemas';
import { registryKindCodeSchema } from '../registries/registries.schemas';
import { seekerCategorySchema } from '../seekers/seekers.schemas';

const leafSchema = z.discriminatedUnion('field', [
  /** Flagged in one of these registries now. */
  z.object({ field: z.literal('hardship'), in: z.array(registryKindCodeSchema).min(1).max(10) }),
  /** In one of these divisions or below. */
  z.object({ field: z.literal('division'), in: z.array(divisionCodeSchema).min(1).max(50) }),
  z.object({ field: z.literal('category'), in: z.array(seekerCategorySchema).min(1) }),
  z.object({ field: z.literal('education'), in: z.array(z.enum(EDUCATION_LEVELS)).min(1) }),
  /** The major's name contains one of these words. */
  z.object({ field: z.literal('major'), in: z.array(z.string().trim().min(1).max(30)).min(1).max(20) }),
  /** Wants posts of one of these categories. */
  z.object({ field: z.literal('intention'), in: z.array(postCategorySchema).min(1) }),
]);
export type AudienceLeaf = z.infer<typeof leafSchema>;

/** Whom a notice is for: conditions combined with and (`all`) and or (`any`), at most three levels deep. */
export type Audience = AudienceLeaf | { all: Audience[] } | { any: Audience[] };

const groupOf = <T extends z.ZodType>(member: T) => {
  const members = z.array(member).min(1, '请至少选一个条件').max(20);
  return [z.object({ all: members }), z.object({ any: members })] as const;
};
const levelOne = z.union([leafSchema, ...groupOf(leafSchema)]);
const levelTwo = z.union([leafSchema, ...groupOf(levelOne)]);

export const audienceSchema: z.ZodType<Audience, Audience> = z.union([leafSchema, ...groupOf(levelTwo)]);
