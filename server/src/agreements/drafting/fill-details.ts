import { Injectable } from '@nestjs/common';
import { type Agreement, canonicalJson, type fillDetailsSchema, type TraineeDetails } from '@qihang/shared/agreements';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { AgreementEventEntity } from '../agreement-event.entity';
import { AgreementVault } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { MoveAgreement } from '../move-agreement';
import { AgreementQueries } from '../reading/agreement.queries';
import { AgreementAssessment } from '../reading/agreement-assessment';
import { RecordEvent } from '../record-event';
import { assertRevision, LockDraft, type LockedDraft } from './lock-draft';

/** A form saves itself while it is typed: what follows so soon belongs to the entry before. */
const ONE_ENTRY_MS = 10 * 60 * 1_000;

/** The trainee saves the own part of a draft. Blanks are fine until it is sent. */
@Injectable()
export class FillDetails {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: AgreementVault,
    private readonly locking: LockDraft,
    private readonly assessment: AgreementAssessment,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
    private readonly agreements: AgreementQueries,
  ) {}

  /**
   * Saving what is there already changes nothing, so that a repeated save is no conflict. The host is told once the part is
   * complete, and of later corrections.
   * @throws DomainError `agreements/not-found`, `agreements/not-allowed` unless drafted, `agreements/changed`
   */
  execute(actor: Actor, id: string, { revision, details }: z.output<typeof fillDetailsSchema>): Promise<Agreement> {
    return this.transactions.run(async () => {
      const draft = await this.locking.execute(actor, id, 'trainee');
      const { open } = draft;
      if (!this.isSame(open, details)) {
        assertRevision(revision, open.detailsRevision);
        await this.write(draft, details);
        if (await this.isNews(draft)) {
          const by = { role: 'seeker', personId: actor.personId } as const;
          await this.record.execute(draft.agreement, 'fill-details', by, { versionNumber: open.number });
        }
      }
      return this.agreements.get(actor, id);
    });
  }

  private isSame({ detailsCipher }: AgreementVersionEntity, details: TraineeDetails): boolean {
    return canonicalJson(this.vault.details.decrypt(detailsCipher)) === canonicalJson(details);
  }

  private async write({ agreement, open }: LockedDraft, details: TraineeDetails): Promise<void> {
    open.detailsCipher = this.vault.details.encrypt(details);
    open.detailsRevision += 1;
    const { detailsCipher, detailsRevision } = open;
    await this.transactions.manager
      .getRepository(AgreementVersionEntity)
      .update(open.id, { detailsCipher, detailsRevision });
    await this.move.save(agreement);
  }

  private async isNews({ agreement, open }: LockedDraft): Promise<boolean> {
    const problems = await this.assessment.problemsOf(agreement, open);
    if (problems.some(({ path }) => path.startsWith('details.'))) return false;
    const [last] = await this.transactions.manager
      .getRepository(AgreementEventEntity)
      .find({ where: { agreementId: agreement.id }, order: { id: 'DESC' }, take: 1 });
    const isRecent = last !== undefined && this.clock.now().getTime() - last.at.getTime() < ONE_ENTRY_MS;
    return !(last?.kind === 'fill-details' && isRecent);
  }
}
