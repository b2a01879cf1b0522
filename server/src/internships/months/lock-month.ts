import { Injectable } from '@nestjs/common';
import { type InternshipMonth, monthsOf } from '@qihang/shared/internships';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { InternshipEntity } from '../internship.entity';
import type { InternshipSide } from '../internship-scope';
import { LockInternship } from '../lock-internship';
import { MonthEntity } from './month.entity';
import { monthErrors } from './months.errors';

/** Which month, and on what the actor has looked. */
export interface MonthAddress {
  readonly id: string;
  readonly number: number;
  /** Of the record; 0: there was none. */
  readonly revision: number;
}

/** A month of an internship whose row is held until the transaction ends. */
export interface LockedMonth {
  readonly internship: InternshipEntity;
  readonly side: InternshipSide;
  readonly actor: Actor;
  /** A closed one as it was closed, any other as the internship runs now. */
  readonly month: InternshipMonth;
  /** Null: nobody has submitted it yet. */
  readonly record: MonthEntity | null;
}

/** A month that has been submitted. */
export type KeptMonth = LockedMonth & { readonly record: MonthEntity };

/** Locks a month for an act: its internship is held, so all acts on it come one after the other. */
@Injectable()
export class LockMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockInternship,
  ) {}

  /**
   * @throws DomainError `internships/not-found`; `internship-months/not-found` for a month that the internship does not have;
   *   `internship-months/changed` when somebody else has acted since
   */
  async execute(actor: Actor, address: MonthAddress, sides: readonly InternshipSide[]): Promise<LockedMonth> {
    const { id, number, revision } = address;
    const { internship, side } = await this.locking.forActor(actor, id, sides);
    const record = await this.transactions.manager.getRepository(MonthEntity).findOneBy({ internshipId: id, number });
    const month = monthAt(internship, number, record);
    if (month === undefined) throw new DomainError(monthErrors.notFound);
    if ((record?.revision ?? 0) !== revision) throw new DomainError(monthErrors.changed);
    return { internship, side, actor, month, record };
  }

  /** @throws DomainError as `execute`; `internship-months/not-allowed` for a month that nobody has submitted */
  async kept(actor: Actor, address: MonthAddress, sides: readonly InternshipSide[]): Promise<KeptMonth> {
    const { record, ...locked } = await this.execute(actor, address, sides);
    if (record === null) throw new DomainError(monthErrors.notAllowed);
    return { ...locked, record };
  }
}

/** @returns undefined for a month that the internship does not have, or no longer has */
export function monthAt(
  { startsOn, endsOn }: Pick<InternshipEntity, 'startsOn' | 'endsOn'>,
  number: number,
  record: Pick<MonthEntity, 'status' | 'fromDay' | 'toDay'> | null,
): InternshipMonth | undefined {
  if (record?.status === 'closed') return { number, from: record.fromDay, to: record.toDay };
  return monthsOf(startsOn, endsOn).find((month) => month.number === number);
}
