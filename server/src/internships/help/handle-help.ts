import { Injectable } from '@nestjs/common';
import { type handleHelpSchema, helpStatus } from '@qihang/shared/internships';
import type { z } from 'zod';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { TellOfInternship } from '../tell-of-internship';
import { traineeErrors } from '../trainee.errors';
import { HelpRequestEntity } from './help-request.entity';
import { LockHelp } from './lock-help';
import { RecordStep } from './record-step';

/**
 * An officer answers a request for help, notes a step of the bureau's own, or closes it with a result. The trainee is told
 * that there is something to read, and not what about.
 */
@Injectable()
export class HandleHelp {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockHelp,
    private readonly recordStep: RecordStep,
    private readonly tell: TellOfInternship,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `internships/help-not-found`, `internships/help-changed`; `internships/help-not-allowed` once closed */
  execute(actor: Actor, id: string, input: z.output<typeof handleHelpSchema>): Promise<void> {
    const { revision, act, words, result } = input;
    return this.transactions.run(async (manager) => {
      const { request, internship } = await this.locking.forActor(actor, id, 'bureau', revision);
      const status = act === 'note' ? request.status : helpStatus.statusAfter(request.status, act, 'officer');
      if (status === undefined) throw new DomainError(traineeErrors.helpNotAllowed);
      await this.recordStep.execute(request, { kind: act, personId: actor.personId, words, photoIds: [] });
      const next = revision + 1;
      const changed = act === 'note' ? {} : { status, changedAt: this.clock.now() };
      const closed = act === 'close' ? { result, closedOn: this.clock.today() } : {};
      await manager.getRepository(HelpRequestEntity).update(id, { ...changed, ...closed, revision: next });
      if (act !== 'note') {
        await this.tell.execute(internship, ['trainee'], {
          title: '见习有新消息',
          text: '你的见习有一条新消息，请打开见习页面查看。',
          sourceKey: `help:${id}:step:${next}`,
        });
      }
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: `internships.help-${act}`,
        subject: { type: 'help-request', id },
      });
    });
  }
}
