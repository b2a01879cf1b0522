import { type EvaluationResult, evaluationInputSchema, type SkillRating } from '@qihang/shared/internships';
import { z } from 'zod';

/** A skill as the form holds it; without a rating it is left out. */
interface TypedRating {
  skill: string;
  rating: SkillRating['rating'] | '';
}

/** What the form of an evaluation holds. */
export interface EvaluationValues {
  ratings: TypedRating[];
  text: string;
  result: EvaluationResult | '';
}

/**
 * The schema of what is typed, for an evaluation based on so many others.
 * @param revision evaluations that there are already
 */
export function typedEvaluationSchema(revision: number) {
  return z.preprocess((typed) => {
    const { ratings, ...rest } = typed as EvaluationValues;
    return { ...rest, revision, ratings: ratings.filter(({ rating }) => rating !== '') };
  }, evaluationInputSchema);
}

/**
 * What the form begins with.
 * @param suggested last ratings of the log
 * @param planned skills of the plan, to be rated even where the log says nothing of them
 */
export function initialEvaluation(suggested: readonly SkillRating[], planned: readonly string[]): EvaluationValues {
  const rated = new Map(suggested.map(({ skill, rating }) => [skill, rating]));
  const skills = [...new Set([...planned, ...rated.keys()])].filter((skill) => skill !== '');
  return {
    ratings: skills.slice(0, 20).map((skill) => ({ skill, rating: rated.get(skill) ?? '' })),
    text: '',
    result: '',
  };
}

/** Adds a skill that neither plan nor log name; one that is there already stays as it is. */
export function withSkill(ratings: readonly TypedRating[], typed: string): TypedRating[] {
  const skill = typed.trim().slice(0, 40);
  const isKnown = skill === '' || ratings.some((rating) => rating.skill === skill);
  return isKnown ? [...ratings] : [...ratings, { skill, rating: '' }];
}
