import { Injectable } from '@nestjs/common';
import type { Applicant, ApplicationStatus, applicationRoutes } from '@qihang/shared/applications';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type Actor, hostIdsOf } from '../platform/http';
import { PostDirectory } from '../posts';
import { SeekerDirectory, type SeekerFacts } from '../seekers';
import { ApplicantPhones } from './applicant-phones';
import type { ApplicationEntity } from './application.entity';
import { ApplicationHistory } from './application-history';
import { applicationRows, readPage } from './application-page';
import { applicationErrors } from './applications.errors';

type ReceivedQuery = RouteInput<typeof applicationRoutes.received>['query'];

/** Applicants as the hosts that they applied to see them: what selection needs, never a hardship. */
@Injectable()
export class ApplicantQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly phones: ApplicantPhones,
    private readonly history: ApplicationHistory,
  ) {}

  /** Applicants of the agent's hosts, the latest sent first. */
  async list(
    actor: Actor,
    { postId, status, ...page }: ReceivedQuery,
  ): Promise<RouteReply<typeof applicationRoutes.received>> {
    const query = this.ofHosts(actor);
    if (postId) query.andWhere('a.post_id = :postId', { postId });
    if (status) query.andWhere('a.status = :status', { status });
    const { items, nextCursor } = await readPage(query, page);
    return { items: await this.describe(actor, items), nextCursor };
  }

  /** @throws DomainError `applications/not-found` for an unknown applicant, and for another host's */
  async get(actor: Actor, id: string): Promise<Applicant> {
    const row = await this.ofHosts(actor).andWhere('a.id = :id', { id }).getOne();
    const [applicant] = row === null ? [] : await this.describe(actor, [row]);
    if (applicant === undefined) throw new DomainError(applicationErrors.notFound);
    return applicant;
  }

  /** How many applicants of the agent's hosts are in each status (`ix_applications_host_status`). */
  async counts(actor: Actor): Promise<RouteReply<typeof applicationRoutes.counts>> {
    const rows = await this.ofHosts(actor)
      .select('a.status', 'status')
      .addSelect('COUNT(*)', 'count')
      .groupBy('a.status')
      .getRawMany<{ status: ApplicationStatus; count: string }>();
    return { items: rows.map(({ status, count }) => ({ status, count: Number(count) })) };
  }

  private ofHosts(actor: Actor) {
    const hostIds = hostIdsOf(actor);
    const query = applicationRows(this.transactions.manager);
    return hostIds.length === 0 ? query.where('FALSE') : query.where('a.host_id IN (:...hostIds)', { hostIds });
  }

  private async describe(actor: Actor, rows: readonly ApplicationEntity[]): Promise<Applicant[]> {
    const titles = await this.posts.titles(rows.map(({ postId }) => postId));
    const facts = await this.seekers.facts(rows.map(({ seekerId }) => seekerId));
    const history = await this.history.of(rows.map(({ id }) => id));
    const phones = await this.phones.show(actor, rows);
    return rows.flatMap((row) => {
      const seeker = facts.get(row.seekerId);
      if (seeker === undefined) return [];
      return [
        {
          id: row.id,
          status: row.status,
          message: row.message,
          appliedAt: row.appliedAt.toISOString(),
          changedAt: row.changedAt.toISOString(),
          postId: row.postId,
          postTitle: titles.get(row.postId) ?? '',
          ...selectionFacts(seeker),
          phone: phones.get(row.id) ?? null,
          history: history.get(row.id) ?? [],
          version: row.version,
        },
      ];
    });
  }
}

function selectionFacts({ name, age, education, school, major, graduationDate }: SeekerFacts) {
  return { name, age, education, institutionName: school, majorName: major, graduatedOn: graduationDate };
}
