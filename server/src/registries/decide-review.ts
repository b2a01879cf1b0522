import { Injectable } from '@nestjs/common';
import type { ReviewDecision } from '@qihang/shared/registries';
import { AuditLog } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type Actor, officerScope } from '../platform/http';
import { MatchSeeker } from './match-seeker';
import { registryErrors } from './registries.errors';
import { RegistryReviewEntity } from './registry-review.entity';
import { within } from './registry-scope';

/** An officer settles whether a row with another name means the seeker. */
@Injectable()
export class DecideReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly matchSeeker: MatchSeeker,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Records the decision; the same person is flagged by it as by a row with the right name.
   * @throws DomainError `registries/review-not-found` outside of the officer's divisions, `registries/review-settled`
   */
  execute(actor: Actor, reviewId: string, { decision, reason }: ReviewDecision): Promise<void> {
    return this.transactions.run(async (manager) => {
      const seekerId = await this.findSeeker(actor, reviewId);
      const { affected } = await manager.update(
        RegistryReviewEntity,
        { id: reviewId, status: 'open' },
        { status: decision, reason, decidedBy: actor.personId, decidedAt: this.clock.now() },
      );
      if (affected !== 1) throw new DomainError(registryErrors.reviewSettled);
      await this.matchSeeker.execute(seekerId);
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'registries.decide-review',
        subject: { type: 'seeker', id: seekerId },
        detail: { reviewId, decision },
        reason,
      });
    });
  }

  private async findSeeker(actor: Actor, reviewId: string): Promise<string> {
    const scope = within('s.division_code', officerScope(actor));
    const [review] = (await this.transactions.manager.query(
      `SELECT v.seeker_id AS seekerId FROM registry_reviews v JOIN seekers s ON s.id = v.seeker_id
       WHERE v.id = ? AND ${scope.sql}`,
      [reviewId, ...scope.params],
    )) as { seekerId: string }[];
    if (review === undefined) throw new DomainError(registryErrors.reviewNotFound);
    return review.seekerId;
  }
}
