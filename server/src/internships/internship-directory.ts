import { Injectable } from '@nestjs/common';
import type { InternshipStatus } from '@qihang/shared/internships';
import { In } from 'typeorm';
import { Transactions } from '../platform/database';
import { InternshipEntity } from './internship.entity';

/** What other domains may know of an internship. */
export type InternshipFacts = Pick<
  InternshipEntity,
  | 'id'
  | 'seekerId'
  | 'personId'
  | 'hostId'
  | 'postId'
  | 'divisionCode'
  | 'mentorPersonId'
  | 'startsOn'
  | 'endsOn'
  | 'status'
>;

/** Statuses of internships that are over and took place. */
const OVER: readonly InternshipStatus[] = ['ended', 'evaluated', 'disputed', 'closed'];

/** Finds internships for other domains. */
@Injectable()
export class InternshipDirectory {
  constructor(private readonly transactions: Transactions) {}

  /** @returns undefined for an unknown internship, and for one that never began */
  async find(id: string): Promise<InternshipFacts | undefined> {
    const internship = await this.rows.findOneBy({ id });
    return internship === null || internship.status === 'cancelled' ? undefined : internship;
  }

  /**
   * @param ids at most some hundreds
   * @returns the host of each
   */
  async hostsOf(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await this.rows.find({ where: { id: In([...new Set(ids)]) }, select: { id: true, hostId: true } });
    return new Map(found.map(({ id, hostId }) => [id, hostId]));
  }

  /** @returns how many internships at the host are over (`ix_internships_host`) */
  async countOver(hostId: string): Promise<number> {
    return this.over().andWhere('i.host_id = :hostId', { hostId }).getCount();
  }

  /** @returns ids of hosts after the given one where an internship is over, ascending (`ix_internships_host`) */
  async hostsAfter(after: string, limit: number): Promise<string[]> {
    const rows = await this.over()
      .select('i.host_id', 'hostId')
      .andWhere('i.host_id > :after', { after })
      .groupBy('i.host_id')
      .orderBy('i.host_id')
      .limit(limit)
      .getRawMany<{ hostId: string }>();
    return rows.map(({ hostId }) => hostId);
  }

  private over() {
    return this.rows.createQueryBuilder('i').where('i.status IN (:...over)', { over: OVER });
  }

  private get rows() {
    return this.transactions.manager.getRepository(InternshipEntity);
  }
}
