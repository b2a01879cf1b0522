import { Injectable } from '@nestjs/common';
import { type RecordService, servicesFor } from '@qihang/shared/followup';
import { shanghaiDate } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { type Actor, badField } from '../../platform/http';
import { assertOwn } from './assert-own';
import type { CaseEntity } from './case.entity';
import { ChangeCase, statusAfter } from './change-case';
import { LockCase } from './lock-case';
import { assertStepDay } from './next-step-day';
import { TellOfHelp } from './tell-of-help';

/** An officer records a service with the next step. Who serves a case that nobody has taken has taken it. */
@Injectable()
export class ServeCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockCase,
    private readonly change: ChangeCase,
    private readonly tell: TellOfHelp,
  ) {}

  /**
   * @throws DomainError `followup/not-found`, `followup/changed`, `followup/not-allowed` once closed,
   *   `followup/taken-by-other`, `http/bad-input` for a service that does not suit the need and for days that cannot be
   */
  execute(actor: Actor, id: string, { revision, shown, ...given }: RecordService): Promise<void> {
    return this.transactions.run(async () => {
      const { found } = await this.locking.forOfficer(actor, id, revision);
      const by = { role: 'officer', personId: actor.personId } as const;
      const status = statusAfter(found, 'serve', by);
      assertOwn(found, actor);
      this.check(found, given);
      const act = { ...given, kind: 'served', by, isShown: shown } as const;
      const eventId = await this.change.execute(found, { status, officerId: actor.personId }, act);
      await this.tell.execute(found, eventId);
    });
  }

  private check(found: CaseEntity, { service, servedOn, nextStep }: Omit<RecordService, 'revision' | 'shown'>): void {
    const today = this.clock.today();
    if (!servicesFor(found.need).includes(service)) throw badField('service', '请选择适合这类需求的服务');
    if (servedOn > today || servedOn < shanghaiDate(found.openedAt)) {
      throw badField('servedOn', '服务日期应在登记需求之后、今天或以前');
    }
    assertStepDay(nextStep.on, today);
  }
}
