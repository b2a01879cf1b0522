import { type DivisionCode, divisionLevel, divisionPrefixRange } from '@qihang/shared/platform';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../platform/errors';
import { type Actor, assertWithinScope, httpErrors } from '../platform/http';
import type { DivisionRange } from './audience-predicate';
import { NoticeEntity } from './notice.entity';
import { noticesErrors } from './notices.errors';

const BREADTH = { province: 0, prefecture: 1, county: 2 } as const;

/**
 * The division that an officer's notices belong to. An officer of several has the broadest of them, then the first by code.
 * @throws DomainError http/out-of-scope for anybody who is no officer of a division
 */
export function officerDivision(actor: Actor): DivisionCode {
  const breadth = (code: DivisionCode) => BREADTH[divisionLevel(code) ?? 'county'];
  const [first] = actor.grants
    .flatMap(({ role, divisionCode }) => (role === 'officer' && divisionCode !== null ? [divisionCode] : []))
    .sort((a, b) => breadth(a) - breadth(b) || Number(a) - Number(b));
  if (first === undefined) throw new DomainError(httpErrors.outOfScope);
  return first;
}

/** Whom a notice of a division may reach: there and below. */
export function scopeOf(divisionCode: DivisionCode): DivisionRange[] {
  const range = divisionPrefixRange(divisionCode);
  return range ? [range] : [];
}

/**
 * Locks a notice for a decision on it.
 * @throws DomainError notices/not-found, http/out-of-scope for another bureau's, notices/changed-meanwhile for a version
 *   that is not the current one
 */
export async function lockNotice(
  manager: EntityManager,
  actor: Actor,
  id: string,
  version?: number,
): Promise<NoticeEntity> {
  const notice = await manager.findOne(NoticeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (notice === null) throw new DomainError(noticesErrors.notFound);
  assertWithinScope(actor, notice.divisionCode);
  if (version !== undefined && notice.version !== version) throw new DomainError(noticesErrors.changedMeanwhile);
  return notice;
}
