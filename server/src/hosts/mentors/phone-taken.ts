import { isDuplicateKey } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { hostErrors } from '../hosts.errors';

/** @returns the refusal where the table knows the phone as another mentor's of the host, else the error itself */
export function orPhoneTaken(error: unknown): unknown {
  if (!isDuplicateKey(error, 'uq_mentors_host_phone')) return error;
  const { title } = hostErrors.mentorPhoneTaken;
  return new DomainError(hostErrors.mentorPhoneTaken, { fields: [{ path: 'phone', message: title }] });
}
