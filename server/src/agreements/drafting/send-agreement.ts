import { Injectable } from '@nestjs/common';
import type { Agreement } from '@qihang/shared/agreements';
import { HostDirectory } from '../../hosts';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { AgreementEntity } from '../agreement.entity';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { AgreementQueries } from '../reading/agreement.queries';
import { AgreementAssessment } from '../reading/agreement-assessment';
import { shownProblems } from '../reading/shown-problems';
import { RecordEvent } from '../record-event';
import { TemplateDirectory } from '../templates/template-directory';
import { FreezeContent } from './freeze-content';
import { assertRevision } from './lock-draft';

/** The revisions of both parts that the host has read. */
interface SeenRevisions {
  readonly termsRevision: number;
  readonly detailsRevision: number;
}

/** The host sends a draft for signing: its text is frozen, and the host signs first. */
@Injectable()
export class SendAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly hosts: HostDirectory,
    private readonly templates: TemplateDirectory,
    private readonly locking: LockAgreement,
    private readonly assessment: AgreementAssessment,
    private readonly freeze: FreezeContent,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
    private readonly agreements: AgreementQueries,
  ) {}

  /**
   * Sending once more what was sent answers the same.
   * @throws DomainError `agreements/not-found`, `agreements/not-allowed` unless drafted, `agreements/changed`,
   *   `agreements/host-not-approved`, `agreements/not-ready` with every problem
   */
  execute(actor: Actor, id: string, seen: SeenRevisions): Promise<Agreement> {
    return this.transactions.run(async () => {
      const { agreement, open } = await this.locking.forActor(actor, id, 'host');
      if (open === null) throw new DomainError(agreementErrors.notAllowed);
      assertRevision(seen.termsRevision, open.termsRevision);
      assertRevision(seen.detailsRevision, open.detailsRevision);
      if (open.status !== 'signing') {
        await this.refuseUnready(agreement, open);
        await this.freeze.execute(agreement, open, await this.templates.inForce(this.clock.today()));
        await this.moveOn(agreement, open, actor);
      }
      return this.agreements.get(actor, id);
    });
  }

  private async refuseUnready(agreement: AgreementEntity, open: AgreementVersionEntity): Promise<void> {
    const problems = shownProblems('host', await this.assessment.problemsWhileHolding(agreement, open));
    const host = await this.hosts.find(agreement.hostId);
    if (host?.status !== 'approved') throw new DomainError(agreementErrors.hostNotApproved);
    if (problems.length === 0) return;
    const fields = problems.map(({ path, message }) => ({ path, message }));
    throw new DomainError(agreementErrors.notReady, { fields });
  }

  private async moveOn(agreement: AgreementEntity, { number }: AgreementVersionEntity, actor: Actor): Promise<void> {
    const by = { role: 'host-agent', personId: actor.personId } as const;
    agreement.waitingFor = 'host';
    agreement.remindedAt = null;
    if (agreement.status === 'draft') return this.move.execute(agreement, 'send', by, { versionNumber: number });
    // A later version is signed while the one before it stays in force.
    await this.move.save(agreement);
    await this.record.execute(agreement, 'send', by, { versionNumber: number });
  }
}
