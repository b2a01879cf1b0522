import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { InternshipEntity } from './internship.entity';
import { type InternshipSide, sideOf } from './internship-scope';
import { internshipErrors } from './internships.errors';

/** An internship whose row is held until the transaction ends, and where the actor stands. */
export interface LockedInternship {
  readonly internship: InternshipEntity;
  readonly side: InternshipSide;
}

/** Locks an internship for an act. Everybody who changes it, or what belongs to it, holds this lock. */
@Injectable()
export class LockInternship {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param sides the sides that may act
   * @throws DomainError `internships/not-found` for an unknown internship, one that never began, and one that the actor may
   *   not see or act on
   */
  async forActor(actor: Actor, id: string, sides: readonly InternshipSide[]): Promise<LockedInternship> {
    const internship = await this.byId(id);
    const side = sideOf(actor, internship);
    if (side === undefined || !sides.includes(side)) throw new DomainError(internshipErrors.notFound);
    return { internship, side };
  }

  /**
   * For the platform itself.
   * @throws DomainError `internships/not-found` for an unknown internship, and for one that never began
   */
  async byId(id: string): Promise<InternshipEntity> {
    const internship = await this.transactions.manager
      .getRepository(InternshipEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (internship === null || internship.status === 'cancelled') throw new DomainError(internshipErrors.notFound);
    return internship;
  }
}
