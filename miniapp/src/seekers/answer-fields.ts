import type { StepContext } from '../ui/forms/step';
import type { SignUpValues } from './sign-up-values';

/** What the fields of a group of answers take: in a step of the sign-up, or on the page that corrects a record. */
export type AnswerFields = StepContext<SignUpValues>;
