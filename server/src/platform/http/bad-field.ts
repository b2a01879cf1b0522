import { DomainError } from '../errors';
import { httpErrors } from './http.errors';

/**
 * What is wrong with one field of the input, when only the server can tell.
 * @param path as the form names it
 * @param message what the person reads beside it
 */
export function badField(path: string, message: string): DomainError {
  return new DomainError(httpErrors.badInput, { fields: [{ path, message }] });
}
