import { CallFailure } from '../platform/failure';
import { flatNames } from './sign-up-values';

/**
 * A refusal of the server with its field errors under the names of the flat answers, so that the form finds the step.
 * @param error whatever the call threw
 */
export function withFlatNames(error: unknown): unknown {
  const problem = error instanceof CallFailure ? error.problem : undefined;
  if (!problem?.errors) return error;
  const byPath = Object.fromEntries(problem.errors.map(({ path, message }) => [path, message]));
  const errors = Object.entries(flatNames(byPath)).map(([path, message]) => ({ path, message }));
  return new CallFailure('problem', { ...problem, errors });
}
