import type { PostCategory } from '../posts/post-category';
import type { KeptGoal, WantedGoal } from './plan-difference';
import { COMMUNITY_TEMPLATES } from './plan-library/community';
import { MANAGEMENT_TEMPLATES } from './plan-library/management';
import { RESEARCH_TEMPLATES } from './plan-library/research';
import { TECHNICAL_TEMPLATES } from './plan-library/technical';
import type { PlanTemplate } from './plan-template';

/** The library of plan templates per occupation; mentor or trainee picks one and changes it with the other. */
export const PLAN_TEMPLATES: readonly PlanTemplate[] = [
  ...MANAGEMENT_TEMPLATES,
  ...TECHNICAL_TEMPLATES,
  ...RESEARCH_TEMPLATES,
  ...COMMUNITY_TEMPLATES,
];

interface PostWords {
  readonly title: string;
  readonly category: PostCategory;
  readonly duties: string;
}

/**
 * The template that fits a post best: most of its words in title and duties, then the category. Of two that fit alike it is
 * the special one, unless nothing but the category is known.
 * @returns undefined when nothing fits
 */
export function suggestTemplate(post: PostWords): PlanTemplate | undefined {
  const scored = PLAN_TEMPLATES.map((template) => ({ template, score: scoreOf(template, post) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.template : undefined;
}

function scoreOf({ words, category, isGeneral }: PlanTemplate, post: PostWords): number {
  const inTitle = words.filter((word) => post.title.includes(word)).length;
  const inDuties = words.filter((word) => post.duties.includes(word)).length;
  const named = inTitle * 10 + inDuties * 2;
  const score = named + (category === post.category ? 1 : 0);
  if (score === 0) return 0;
  const isPreferred = (isGeneral === true) === (named === 0);
  return score + (isPreferred ? 0.5 : 0);
}

/**
 * Spreads a template's goals over the months of an internship, in order; a long internship goes on with the last goal.
 * @param months 3 to 12
 */
export function spreadGoals(template: PlanTemplate, months: number): { month: number; text: string; skill: string }[] {
  const { goals } = template;
  if (months <= goals.length) {
    return goals.map((goal, index) => ({ month: Math.floor((index * months) / goals.length) + 1, ...goal }));
  }
  return Array.from({ length: months }, (_, index) => {
    const goal = goals[Math.floor((index * goals.length) / months)] ?? goals[0];
    return { month: index + 1, text: goal?.text ?? '', skill: goal?.skill ?? '' };
  });
}

/**
 * Lays a template over a plan: its goals take the place of those of the present month and all later ones. What is past stays,
 * and a goal that the plan has already keeps its id.
 * @param months of the internship
 * @param fromMonth first month that is planned anew
 */
export function layTemplate(
  plan: readonly KeptGoal[],
  template: PlanTemplate,
  months: number,
  fromMonth = 1,
): WantedGoal[] {
  const kept = plan.filter(({ month }) => month < fromMonth);
  const replaced = plan.filter(({ month }) => month >= fromMonth);
  const laid = spreadGoals(template, months).filter(({ month }) => month >= fromMonth);
  return [
    ...kept,
    ...laid.map((goal) => {
      const same = replaced.find(({ month, text }) => month === goal.month && text === goal.text);
      return { ...goal, id: same?.id ?? null };
    }),
  ];
}
