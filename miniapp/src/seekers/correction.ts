import { backgroundStepSchema, type Seeker, type updateSeekerSchema } from '@qihang/shared/seekers';
import type { z } from 'zod';
import { type Validated, validate } from '../ui/forms/validate';
import { answersOf, differences, flatNames, intentionFormSchema, type SignUpValues } from './sign-up-values';

/** The two parts of a record that people correct themselves, each on a page of its own. */
export type RecordPart = 'background' | 'intention';

const BACKGROUND: readonly (keyof SignUpValues)[] = [
  'category',
  'education',
  'isSpecialEducation',
  'school',
  'schoolCode',
  'major',
  'majorCode',
  'graduationDate',
  'unemploymentRegistrationNumber',
  'unemploymentRegistrationDate',
  'isFullTimeStudent',
  'isEmployed',
  'ownsBusiness',
];
const INTENTION: readonly (keyof SignUpValues)[] = [
  'divisionCode',
  'wantedDivisions',
  'wantedCategories',
  'availableFrom',
];

/**
 * The record with one part changed by the answers: what was changed elsewhere in the other part stays.
 * @returns answers for `toUpdate`
 */
export function withPart(seeker: Seeker, part: RecordPart, answers: SignUpValues): SignUpValues {
  const names = part === 'background' ? BACKGROUND : INTENTION;
  return { ...answersOf(seeker), ...Object.fromEntries(names.map((name) => [name, answers[name]])) };
}

/**
 * The body of a correction.
 * @param version of the record that it is based on
 * @returns the body, or one message by answer
 */
export function toUpdate(values: SignUpValues, version: number): Validated<z.output<typeof updateSeekerSchema>> {
  const background = validate(backgroundStepSchema, values);
  const intention = validate(intentionFormSchema, values);
  if (background.ok && intention.ok) {
    return { ok: true, value: { background: background.value, intention: intention.value, version } };
  }
  const errors = { ...(background.ok ? {} : background.errors), ...(intention.ok ? {} : intention.errors) };
  return {
    ok: false,
    errors: flatNames(Object.fromEntries(Object.entries(errors).map(([path, text]) => [`background.${path}`, text]))),
  };
}

/**
 * What was changed elsewhere in a part of the record since the person began to correct it.
 * @param base the record that they began with
 * @param latest the record now
 * @returns labels of the answers; empty when only the other part was changed, so that nothing has to be decided
 */
export function changedElsewhere(base: Seeker, latest: Seeker, part: RecordPart): string[] {
  return differences(answersOf(latest), withPart(latest, part, answersOf(base)));
}
