import { Injectable } from '@nestjs/common';
import type { Mentor, mentorRoutes } from '@qihang/shared/hosts';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, hostIdsOf } from '../../platform/http';
import { HostEntity } from '../host.entity';
import { hostErrors } from '../hosts.errors';
import { MentorEntity } from './mentor.entity';
import { MentorAssignments } from './mentor-assignments';
import { MentorColumns } from './mentor-columns';

type ListQuery = RouteInput<typeof mentorRoutes.list>['query'];

/** Mentors as the agents of their hosts see them. */
@Injectable()
export class MentorQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly columns: MentorColumns,
    private readonly assignments: MentorAssignments,
  ) {}

  /** Mentors of the agent's hosts, the newest first (`ix_mentors_host`). */
  async list(
    actor: Actor,
    { hostId, status, cursor, limit }: ListQuery,
  ): Promise<RouteReply<typeof mentorRoutes.list>> {
    const hostIds = hostIdsOf(actor).filter((id) => hostId === undefined || id === hostId);
    if (hostIds.length === 0) return { items: [], nextCursor: null };
    const query = this.rows.createQueryBuilder('m').where('m.host_id IN (:...hostIds)', { hostIds });
    if (status) query.andWhere('m.status = :status', { status });
    const after = decodeCursor(cursor, 1);
    if (after) query.andWhere('m.id < :after', { after: after[0] });
    const rows = await query
      .orderBy('m.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const { items, nextCursor } = cutPage(rows, limit, ({ id }) => [id]);
    return { items: await this.describe(items), nextCursor };
  }

  /** @throws DomainError `hosts/mentor-not-found` for an unknown mentor, and for another host's */
  async get(actor: Actor, id: string): Promise<Mentor> {
    const mentor = await this.rows.findOneBy({ id, hostId: In(hostIdsOf(actor)) });
    const [described] = mentor === null ? [] : await this.describe([mentor]);
    if (described === undefined) throw new DomainError(hostErrors.mentorNotFound);
    return described;
  }

  private async describe(mentors: readonly MentorEntity[]): Promise<Mentor[]> {
    const hosts = await this.transactions.manager
      .getRepository(HostEntity)
      .find({ where: { id: In(mentors.map(({ hostId }) => hostId)) }, select: { id: true, name: true } });
    const hostNames = new Map(hosts.map(({ id, name }) => [id, name]));
    const trainees = await this.assignments.counts(mentors.map(({ id }) => id));
    return mentors.map((mentor) => ({
      ...mentor,
      hostName: hostNames.get(mentor.hostId) ?? '',
      name: this.columns.nameOf(mentor),
      currentTrainees: trainees.get(mentor.id) ?? 0,
    }));
  }

  private get rows() {
    return this.transactions.manager.getRepository(MentorEntity);
  }
}
