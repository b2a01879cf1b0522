import { Injectable } from '@nestjs/common';
import {
  type HelpRequest,
  type HelpRow,
  type HelpSummary,
  INTERNSHIP_POLICY,
  type internshipHelpRoutes,
} from '@qihang/shared/internships';
import { addDays, type RouteInput, type RouteReply, valueOn } from '@qihang/shared/platform';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { type InternshipSide, sideOf } from '../internship-scope';
import { InternshipSummaries } from '../internship-summaries';
import { internshipErrors } from '../internships.errors';
import { traineeErrors } from '../trainee.errors';
import { HelpRequestEntity } from './help-request.entity';
import { HelpStepEntity } from './help-step.entity';
import { HelpVault } from './help-vault';

type OfQuery = RouteInput<typeof internshipHelpRoutes.of>['query'];

/** Requests for help, for the trainee and the officers of the division. To everybody else there is none. */
@Injectable()
export class HelpQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly summaries: InternshipSummaries,
    private readonly vault: HelpVault,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The latest first (`ix_help_requests_internship`).
   * @throws DomainError `internships/not-found` to everybody but the trainee and the officers
   */
  async of(
    actor: Actor,
    internshipId: string,
    { cursor, limit }: OfQuery,
  ): Promise<RouteReply<typeof internshipHelpRoutes.of>> {
    const internship = await this.internships.findOneBy({ id: internshipId });
    if (internship === null || readerOf(actor, internship) === undefined)
      throw new DomainError(internshipErrors.notFound);
    const query = this.requests.createQueryBuilder('h').where('h.internship_id = :internshipId', { internshipId });
    const key = decodeCursor(cursor, 1);
    if (key) query.andWhere('h.id < :before', { before: key[0] });
    const found = await query
      .orderBy('h.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(found, limit, ({ id }) => [id]);
    return { items: items.map(toSummary), nextCursor };
  }

  /**
   * With all that was said; officers also see the bureau's notes, and each look of theirs is audited.
   * @throws DomainError `internships/help-not-found` for an unknown request, and to everybody who may not know of it
   */
  async get(actor: Actor, id: string): Promise<HelpRequest> {
    const request = await this.requests.findOneBy({ id });
    const internship = request && (await this.internships.findOneBy({ id: request.internshipId }));
    const reader = internship ? readerOf(actor, internship) : undefined;
    if (request === null || internship === null || reader === undefined)
      throw new DomainError(traineeErrors.helpNotFound);
    const [row] = await this.describe(actor, [request], [internship]);
    if (row === undefined) throw new DomainError(traineeErrors.helpNotFound);
    const { result, revision } = request;
    const steps = await this.stepsOf(id, reader);
    if (reader === 'bureau') await this.recordLook(actor, id);
    return { ...row, result, revision, reopenUntil: this.reopenUntil(request), steps };
  }

  /** @returns rows with whose they are; what the actor may not see is left out */
  async describe(
    actor: Actor,
    requests: readonly HelpRequestEntity[],
    internships: readonly InternshipEntity[],
  ): Promise<HelpRow[]> {
    const summaries = await this.summaries.describe(actor, internships);
    const byId = new Map(summaries.map((summary) => [summary.id, summary]));
    return requests.flatMap((request) => {
      const internship = byId.get(request.internshipId);
      if (internship === undefined) return [];
      const { id: internshipId, traineeName, hostName, postTitle } = internship;
      return [{ ...toSummary(request), internshipId, traineeName, hostName, postTitle }];
    });
  }

  /** @returns the last day on which a closed request can be opened again */
  reopenUntil({ status, closedOn }: HelpRequestEntity): string | null {
    if (status !== 'closed' || closedOn === null) return null;
    return addDays(closedOn, valueOn(INTERNSHIP_POLICY, this.clock.today()).reopenHelpDays);
  }

  private async stepsOf(requestId: string, reader: 'trainee' | 'bureau'): Promise<HelpRequest['steps']> {
    const steps = await this.transactions.manager
      .getRepository(HelpStepEntity)
      .find({ where: { requestId }, order: { id: 'ASC' } });
    return steps
      .filter(({ kind }) => reader === 'bureau' || kind !== 'note')
      .map(({ id, kind, wordsCipher, photoIds, at }) => ({
        id,
        kind,
        by: kind === 'ask' || kind === 'add' || kind === 'reopen' ? 'trainee' : 'bureau',
        words: this.vault.words.decrypt(wordsCipher),
        photoIds,
        at: at.toISOString(),
      }));
  }

  private recordLook({ personId }: Actor, id: string): Promise<void> {
    return this.audit.record({
      actor: { kind: 'officer', id: personId },
      action: 'internships.help-read',
      subject: { type: 'help-request', id },
    });
  }

  private get requests() {
    return this.transactions.manager.getRepository(HelpRequestEntity);
  }

  private get internships() {
    return this.transactions.manager.getRepository(InternshipEntity);
  }
}

/** @returns as whom somebody may know of requests for help; undefined for hosts, mentors and strangers */
function readerOf(actor: Actor, internship: InternshipEntity): 'trainee' | 'bureau' | undefined {
  const side: InternshipSide | undefined = sideOf(actor, internship);
  return side === 'trainee' || side === 'bureau' ? side : undefined;
}

function toSummary({ id, topic, status, openedAt, changedAt }: HelpRequestEntity): HelpSummary {
  return { id, topic, status, openedAt: openedAt.toISOString(), changedAt: changedAt.toISOString() };
}
