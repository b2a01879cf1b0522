import type { AgreementProblem } from '@qihang/shared/agreements';
import type { AgreementSide } from '../agreement-scope';

const NOT_ELIGIBLE = '见习人员目前不符合参加见习的条件，请让对方核对个人信息';

/** Problems as a side may read them: why somebody is not eligible is the trainee's own matter and the bureau's. */
export function shownProblems(side: AgreementSide, problems: readonly AgreementProblem[]): AgreementProblem[] {
  if (side !== 'host') return [...problems];
  const shown = problems.filter((problem) => !isEligibility(problem));
  const isBarred = shown.length < problems.length;
  return isBarred ? [...shown, { path: '', party: 'trainee', message: NOT_ELIGIBLE }] : shown;
}

/** Eligibility rests on the profile: no field of the agreement mends it. */
function isEligibility({ path, party }: AgreementProblem): boolean {
  return path === '' && party === 'trainee';
}
