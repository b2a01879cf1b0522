/** The ladder of education that seekers and posts use, lowest first. */
export const EDUCATION_LEVELS = [
  'junior-middle',
  'senior-middle',
  'secondary-vocational',
  'technical-school',
  'junior-college',
  'bachelor',
  'master',
  'doctor',
] as const;

export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

interface EducationLevelFacts {
  readonly label: string;
  /** Steps of the ladder; 高中, 中专 and 技工 are of one height. */
  readonly rank: number;
  /** Code of the completed stage in GB/T 4658-2006; 初中及以下 takes its upper end. */
  readonly gbCode: string;
}

export const EDUCATION_LEVEL_FACTS: Readonly<Record<EducationLevel, EducationLevelFacts>> = {
  'junior-middle': { label: '初中及以下', rank: 1, gbCode: '71' },
  'senior-middle': { label: '高中', rank: 2, gbCode: '61' },
  'secondary-vocational': { label: '中专', rank: 2, gbCode: '41' },
  'technical-school': { label: '技工', rank: 2, gbCode: '47' },
  'junior-college': { label: '大专', rank: 3, gbCode: '31' },
  bachelor: { label: '本科', rank: 4, gbCode: '21' },
  master: { label: '硕士', rank: 5, gbCode: '14' },
  doctor: { label: '博士', rank: 6, gbCode: '11' },
};

/** True when `level` is at least as high as `required`; technical school counts for senior middle and the reverse. */
export function isEducationAtLeast(level: EducationLevel, required: EducationLevel): boolean {
  return EDUCATION_LEVEL_FACTS[level].rank >= EDUCATION_LEVEL_FACTS[required].rank;
}
