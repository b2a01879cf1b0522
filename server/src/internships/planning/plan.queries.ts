import { Injectable } from '@nestjs/common';
import {
  type InternshipSummary,
  type internshipPlanRoutes,
  monthsOf,
  type Plan,
  planActs,
  planDifference,
  suggestTemplate,
} from '@qihang/shared/internships';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { AuditLog } from '../../platform/audit';
import { cutPage, decodeCursor } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { PostDirectory } from '../../posts';
import type { InternshipEntity } from '../internship.entity';
import { InternshipQueries } from '../internship.queries';
import { type InternshipSide, sideOf } from '../internship-scope';
import { InternshipPlans } from './internship-plans';
import { PlanHistory } from './plan-history';
import { PlanNames } from './plan-names';
import type { PlanProposalEntity } from './plan-proposal.entity';
import { isPlanSide, PlanProposals } from './plan-proposals';
import { PlanVault } from './plan-vault';

type HistoryQuery = RouteInput<typeof internshipPlanRoutes.history>['query'];

/** Plans and their history, as those see them who may see the internship. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly internships: InternshipQueries,
    private readonly posts: PostDirectory,
    private readonly plans: InternshipPlans,
    private readonly proposals: PlanProposals,
    private readonly history: PlanHistory,
    private readonly names: PlanNames,
    private readonly vault: PlanVault,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `internships/not-found` for an unknown internship, and for one that the actor may not see */
  async get(actor: Actor, internshipId: string): Promise<Plan> {
    const internship = await this.internships.seenBy(actor, internshipId);
    const side = sideOf(actor, internship);
    const proposal = await this.proposals.openOf(internshipId);
    const post = await this.posts.find(internship.postId);
    if (side === 'bureau' && proposal?.noteCipher) await this.auditLook(actor, internshipId);
    return {
      goals: (await this.plans.of([internship])).get(internshipId) ?? [],
      revision: await this.history.revisionOf(internshipId),
      months: monthsOf(internship.startsOn, internship.endsOn).length,
      suggestedTemplate: (post && suggestTemplate(post)?.key) ?? null,
      proposal: proposal && (await this.describe(proposal, internship, side)),
      acts: actsOf(internship, proposal, side),
    };
  }

  /**
   * What happened to the plan, newest first (`uq_plan_events_number`).
   * @throws DomainError `internships/not-found`
   */
  async historyOf(
    actor: Actor,
    internshipId: string,
    { cursor, limit }: HistoryQuery,
  ): Promise<RouteReply<typeof internshipPlanRoutes.history>> {
    const internship = await this.internships.seenBy(actor, internshipId);
    const [before] = decodeCursor(cursor, 1) ?? [];
    const query = this.history.rows.createQueryBuilder('e').where('e.internship_id = :internshipId', { internshipId });
    if (before !== undefined) query.andWhere('e.number < :before', { before });
    const found = await query
      .orderBy('e.number', 'DESC')
      .limit(limit + 1)
      .getMany();
    const { items: events, nextCursor } = cutPage(found, limit, ({ number }) => [number]);
    const isMasked = sideOf(actor, internship) === 'bureau';
    if (isMasked && events.some(({ wordsCipher }) => wordsCipher)) await this.auditLook(actor, internshipId);
    const proposals = await this.proposalsOf(events.flatMap(({ proposalId }) => proposalId ?? []));
    const nameOf = await this.names.of(internship, events, isMasked);
    const items = events.map((event) => {
      const { id, kind, bySide, at, wordsCipher, versionNumber, proposalId } = event;
      const proposal = kind === 'propose' || kind === 'agree' ? proposals.get(proposalId ?? '') : undefined;
      return {
        id,
        kind,
        by: bySide,
        name: nameOf(event),
        at: at.toISOString(),
        words: this.vault.answer.decrypt(wordsCipher),
        versionNumber,
        difference: proposal ? differenceOf(proposal) : null,
      };
    });
    return { items, nextCursor };
  }

  private async describe(
    proposal: PlanProposalEntity,
    internship: InternshipEntity,
    side: InternshipSide | undefined,
  ): Promise<NonNullable<Plan['proposal']>> {
    const nameOf = await this.names.of(internship, [proposal], side === 'bureau');
    return {
      id: proposal.id,
      proposedBy: proposal.bySide,
      proposerName: nameOf(proposal),
      proposedAt: proposal.proposedAt.toISOString(),
      note: this.vault.note.decrypt(proposal.noteCipher),
      difference: differenceOf(proposal),
    };
  }

  private async proposalsOf(ids: readonly string[]): Promise<Map<string, PlanProposalEntity>> {
    if (ids.length === 0) return new Map();
    const rows = await this.proposals.rows.findBy({ id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What mentor and trainee say to each other is theirs: an officer's look is written down. */
  private async auditLook({ personId }: Actor, internshipId: string): Promise<void> {
    await this.audit.record({
      actor: { kind: 'officer', id: personId },
      action: 'internships.plan-words-read',
      subject: { type: 'internship', id: internshipId },
    });
  }
}

function differenceOf({ goalsBefore, goalsAfter }: PlanProposalEntity) {
  const { added, changed, removed } = planDifference(goalsBefore, goalsAfter);
  return { added: [...added], changed: [...changed], removed: [...removed] };
}

function actsOf(
  { status }: Pick<InternshipSummary, 'status'>,
  proposal: PlanProposalEntity | null,
  side: InternshipSide | undefined,
): Plan['acts'] {
  if (status !== 'active' || !isPlanSide(side)) return [];
  if (proposal === null) return ['propose'];
  return planActs(proposal.status, proposal.bySide, side).filter(
    (act) => act === 'agree' || act === 'decline' || act === 'withdraw',
  );
}
