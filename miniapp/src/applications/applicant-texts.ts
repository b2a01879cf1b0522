import type { Applicant } from '@qihang/shared/applications';
import { EDUCATION_LEVEL_FACTS } from '@qihang/shared/platform';

/** What selection goes by, in one line: `本科 · 郑州大学 · 会计学`; what is not known is left out. */
export function schoolingText({ education, institutionName, majorName }: Applicant): string {
  const level = education ? EDUCATION_LEVEL_FACTS[education].label : null;
  return [level, institutionName, majorName].filter(Boolean).join(' · ');
}
