import { CallFailure } from '../../platform/failure';
import { fieldOfPath } from './terms-values';

/**
 * A refusal of the server with its errors under the names of the fields, so that the form finds the step; what concerns no
 * field of the host keeps its path.
 * @param error whatever the call threw
 */
export function withFieldNames(error: unknown): unknown {
  const problem = error instanceof CallFailure ? error.problem : undefined;
  if (!problem?.errors) return error;
  const errors = problem.errors.map(({ path, message }) => ({ path: fieldOfPath(path) ?? path, message }));
  return new CallFailure('problem', { ...problem, errors });
}
