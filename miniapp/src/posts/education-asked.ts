import { EDUCATION_LEVEL_FACTS, type EducationLevel } from '@qihang/shared/platform';

/** What a post asks for in education, as people say it: `大专及以上`, `学历不限` for the lowest level. */
export function educationAsked(level: EducationLevel): string {
  if (level === 'junior-middle') return '学历不限';
  return level === 'doctor' ? '博士' : `${EDUCATION_LEVEL_FACTS[level].label}及以上`;
}
