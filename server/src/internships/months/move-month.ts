import { Injectable } from '@nestjs/common';
import { type MonthAction, type MonthEventKind, monthStatus } from '@qihang/shared/internships';
import type { Role } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { InternshipEntity } from '../internship.entity';
import type { InternshipSide } from '../internship-scope';
import { RisksDue } from '../risks/risks-due';
import { TellOfInternship } from '../tell-of-internship';
import type { LockedMonth } from './lock-month';
import { MonthEntity } from './month.entity';
import { MonthEventEntity } from './month-event.entity';
import { type MonthEventDetail, MonthVault } from './month-vault';
import { monthWords } from './month-words';
import { monthErrors } from './months.errors';

/** One step in the life of a month. */
export interface MonthStep {
  readonly kind: MonthEventKind;
  /** Null: the status stays. */
  readonly action: MonthAction | null;
  readonly changes: Partial<MonthEntity>;
  readonly detail?: MonthEventDetail;
  /** Nobody needs to be told. */
  readonly isSilent?: boolean;
}

/** Who takes a step. */
export interface MonthMover {
  readonly role: Role;
  /** Null: the platform itself. */
  readonly personId: string | null;
}

export const PLATFORM: MonthMover = { role: 'system', personId: null };

const ROLES: Readonly<Record<InternshipSide, Role>> = {
  trainee: 'seeker',
  mentor: 'mentor',
  host: 'host-agent',
  bureau: 'officer',
};

/** Takes a step with a month: the record, its history and the messages to those whom it concerns, or none of them. */
@Injectable()
export class MoveMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: MonthVault,
    private readonly tell: TellOfInternship,
    private readonly risksDue: RisksDue,
  ) {}

  /** @throws DomainError `internship-months/not-allowed` when the side may not take the step now */
  byActor({ side, actor, ...locked }: LockedMonth, step: MonthStep): Promise<void> {
    return this.execute(locked, { role: ROLES[side], personId: actor.personId }, step);
  }

  /** @param by whoever takes the step; joins the running transaction, which holds the internship */
  async execute(
    { internship, month, record }: Pick<LockedMonth, 'internship' | 'month' | 'record'>,
    by: MonthMover,
    { kind, action, changes, detail, isSilent = false }: MonthStep,
  ): Promise<void> {
    const from = record?.status ?? monthStatus.initial;
    const status = action === null ? from : monthStatus.statusAfter(from, action, by.role);
    if (status === undefined) throw new DomainError(monthErrors.notAllowed);
    const now = this.clock.now();
    const revision = (record?.revision ?? 0) + 1;
    const turn = action === null ? {} : { status, turnSince: now };
    const months = this.transactions.manager.getRepository(MonthEntity);
    if (record) await months.update(record.id, { ...changes, ...turn, revision });
    else await months.insert({ internshipId: internship.id, number: month.number, ...changes, ...turn, revision });
    if (action !== null) await this.risksDue.mark([internship.id]);
    await this.record(internship, { number: month.number, kind, revision }, by, detail);
    if (!isSilent) await this.tellOf(internship, month.number, kind, { revision, by });
  }

  /** Writes a line of the history that changes nothing of the record. */
  async record(
    { id: internshipId }: Pick<InternshipEntity, 'id'>,
    event: Pick<MonthEventEntity, 'number' | 'kind' | 'revision'>,
    by: MonthMover,
    detail?: MonthEventDetail,
  ): Promise<void> {
    await this.transactions.manager.getRepository(MonthEventEntity).insert({
      internshipId,
      ...event,
      byRole: by.role,
      byPersonId: by.personId,
      detailCipher: detail ? this.vault.detail.encrypt(detail) : null,
      at: this.clock.now(),
    });
  }

  /** Tells those whom a step concerns, once for each revision. */
  async tellOf(
    internship: InternshipEntity,
    number: number,
    kind: MonthEventKind,
    { revision, by }: { revision: number; by: MonthMover },
  ): Promise<void> {
    for (const { to, title, text } of monthWords(kind, number, by.role)) {
      const sourceKey = `month:${internship.id}:${number}:${kind}:${revision}`;
      await this.tell.execute(internship, to, { title, text, sourceKey });
    }
  }
}
