import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EDUCATION_LEVELS } from '@qihang/shared/platform';
import { z } from 'zod';

const searchable = { name: z.string(), initials: z.string(), pinyin: z.string() };
const divisionCode = z.string().regex(/^41\d{4}$/);

const divisionSchema = z.object({
  ...searchable,
  code: divisionCode,
  /** Without 市, 区 or 县 where people leave it out: 郑州, 中牟; 杞县 stays. */
  shortName: z.string(),
  aliases: z.array(z.string()),
  /** By duty, not by digits: 济源 stands under the province. */
  parentCode: divisionCode.nullable(),
  kind: z.enum(['province', 'prefecture', 'district', 'county', 'county-level-city', 'statistics-zone']),
  /** False for zones that only statistics know. */
  gbt2260: z.boolean(),
  /** Place in the list: each prefecture followed by its counties. */
  order: z.int(),
});

const institutionSchema = z.object({
  ...searchable,
  code: z.string().nullable(),
  aliases: z.array(z.string()),
  /** The prefecture it is in. */
  divisionCode: divisionCode.nullable(),
  level: z.enum(['bachelor', 'junior-college']).nullable(),
  isPrivate: z.boolean(),
  /** False for a former name, which still stands on diplomas. */
  current: z.boolean(),
});

const majorSchema = z.object({
  ...searchable,
  code: z.string().nullable(),
  className: z.string().nullable(),
  categoryName: z.string().nullable(),
  level: z.enum(['bachelor', 'junior-college']),
});

const educationLevelSchema = z.object({
  code: z.enum(EDUCATION_LEVELS),
  name: z.string(),
  gbCode: z.string(),
  gbCodes: z.array(z.object({ code: z.string(), name: z.string() })),
});

const industrySectionSchema = z.object({ ...searchable, code: z.string() });
const targetSchema = z.object({ divisionCode, name: z.string(), posts: z.int() });

const minimumWageSchema = z.object({
  from: z.iso.date(),
  tier: z.int(),
  monthlyFen: z.int(),
  hourlyFen: z.int(),
  document: z.string(),
});

export type ReferenceDivision = z.infer<typeof divisionSchema>;
export type ReferenceInstitution = z.infer<typeof institutionSchema>;
export type ReferenceMajor = z.infer<typeof majorSchema>;
export type ReferenceData = ReturnType<typeof readReferenceData>;

/** server/data/reference, the same from src and from dist. */
const FOLDER = path.resolve(__dirname, '../../../data/reference');

/**
 * Reads the kept lists; what they are and how sure they are stands in server/data/reference/README.md.
 *
 * @throws ZodError or SyntaxError when a file is not of the expected shape, so that start-up fails.
 */
export function readReferenceData() {
  return {
    divisions: readItems('divisions', divisionSchema),
    institutions: readItems('institutions', institutionSchema),
    majors: readItems('majors', majorSchema),
    educationLevels: readItems('education-levels', educationLevelSchema),
    industrySections: readItems('industry-sections', industrySectionSchema),
    targets2023: readItems('targets-2023', targetSchema),
    minimumWage: readItems('minimum-wage', minimumWageSchema),
  };
}

function readItems<Schema extends z.ZodType>(name: string, item: Schema): z.infer<Schema>[] {
  const text = readFileSync(path.join(FOLDER, `${name}.json`), 'utf8');
  return z.object({ items: z.array(item).min(1) }).parse(JSON.parse(text)).items;
}
