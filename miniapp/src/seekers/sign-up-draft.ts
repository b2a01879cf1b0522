import type { SignUpDraft } from '@qihang/shared/seekers';
import { differences, NO_ANSWERS, type SignUpValues } from './sign-up-values';

/** Steps of the sign-up by key, in their order. The last one, where the answers are checked, has none. */
export const SIGN_UP_STEPS = [
  'consents',
  'identity',
  'category',
  'education',
  'registration',
  'standing',
  'intention',
] as const;

export type SignUpStepKey = (typeof SIGN_UP_STEPS)[number];

/** The server's draft counts coarser steps, so that a step more or less on the phone does not move anybody's place. */
const STEP_NUMBER: Readonly<Record<SignUpStepKey, number>> = {
  consents: 0,
  identity: 1,
  category: 2,
  education: 2,
  registration: 2,
  standing: 2,
  intention: 3,
};

const CHECK_NUMBER = 4;
const TEXT_MAX = 200;

/** The steps that concern somebody with these answers: education or unemployment registration, by category. */
export function presentSteps({ category }: Pick<SignUpValues, 'category'>): SignUpStepKey[] {
  return SIGN_UP_STEPS.filter(
    (key) =>
      (key !== 'education' || category === 'graduate') && (key !== 'registration' || category === 'unemployed-youth'),
  );
}

/**
 * The draft as the server keeps it.
 * @param step index among the present steps
 */
export function toDraft(values: SignUpValues, step: number): Omit<SignUpDraft, 'revision'> {
  const key = presentSteps(values)[step];
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, TEXT_MAX) : value,
  ]);
  return {
    step: key === undefined ? CHECK_NUMBER : STEP_NUMBER[key],
    values: Object.fromEntries(kept) as SignUpDraft['values'],
  };
}

/**
 * Answers and place of a draft from the server. Values of another shape, as an older app may have saved, are left out.
 * @returns the answers and the index of the step to open: the first of its coarse step
 */
export function fromDraft({ values, step }: Pick<SignUpDraft, 'values' | 'step'>): {
  values: SignUpValues;
  step: number;
} {
  const usable = Object.entries(values).filter(([name, value]) => isLike(value, name));
  const answers: SignUpValues = { ...NO_ANSWERS, ...Object.fromEntries(usable) };
  const present = presentSteps(answers);
  const place = present.findIndex((key) => STEP_NUMBER[key] === step);
  return { values: answers, step: place < 0 ? present.length : place };
}

const MAY_BE_NULL = ['schoolCode', 'majorCode', 'isFullTimeStudent', 'isEmployed', 'ownsBusiness'];
const YES_OR_NO = ['isSpecialEducation', 'isFullTimeStudent', 'isEmployed', 'ownsBusiness'];
const LISTS = ['wantedDivisions', 'wantedCategories'];

function isLike(value: SignUpDraft['values'][string], name: string): boolean {
  if (!(name in NO_ANSWERS)) return false;
  if (value === null) return MAY_BE_NULL.includes(name);
  if (YES_OR_NO.includes(name)) return typeof value === 'boolean';
  return LISTS.includes(name) ? Array.isArray(value) : typeof value === 'string';
}

/** What this phone knows of its own draft. */
export interface LocalDraft {
  values: SignUpValues;
  /** False when nothing was filled in on this phone. */
  exists: boolean;
  /** Revision of the server's draft that it is based on; 0 for none. */
  revision: number;
  /** Something was changed since that revision. */
  unsaved: boolean;
}

export type DraftStart = 'phone' | 'server' | 'same' | 'conflict';

/**
 * Which draft to go on with when the page opens. The citizen number is not compared: the phone doesn't keep it.
 * @param server the server's draft, or null
 * @returns `conflict` when both were changed since they were last the same; `same` when both say the same, as after a save
 *   whose answer was lost
 */
export function startOf(local: LocalDraft, server: SignUpDraft | null): DraftStart {
  if (server === null) return 'phone';
  if (!local.exists) return 'server';
  if (server.revision === local.revision) return 'phone';
  const theirs = fromDraft(server).values;
  if (differences({ ...local.values, citizenNumber: '' }, { ...theirs, citizenNumber: '' }).length === 0) return 'same';
  return local.unsaved ? 'conflict' : 'server';
}
