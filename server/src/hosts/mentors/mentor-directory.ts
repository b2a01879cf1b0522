import { Injectable } from '@nestjs/common';
import type { MentorStatus } from '@qihang/shared/hosts';
import { In } from 'typeorm';
import { Transactions } from '../../platform/database';
import { MentorEntity } from './mentor.entity';
import { MentorColumns } from './mentor-columns';

/** What other domains may know of a mentor. */
export interface MentorFacts {
  readonly id: string;
  readonly hostId: string;
  /** The mentor's account. */
  readonly personId: string;
  /** In full: for the host, and for the parties of an agreement that names the mentor. */
  readonly name: string;
  readonly maskedName: string;
  /** 11 digits, for the same; the caller audits the look where anybody else sees it. */
  readonly phone: string;
  readonly jobTitle: string;
  readonly status: MentorStatus;
}

/** Finds mentors for other domains. */
@Injectable()
export class MentorDirectory {
  constructor(
    private readonly transactions: Transactions,
    private readonly columns: MentorColumns,
  ) {}

  /**
   * @param ids at most some hundreds
   * @returns facts by id, of active and retired mentors
   */
  async find(ids: readonly string[]): Promise<Map<string, MentorFacts>> {
    if (ids.length === 0) return new Map();
    const mentors = await this.rows.findBy({ id: In([...ids]) });
    return new Map(mentors.map((mentor) => [mentor.id, this.factsOf(mentor)]));
  }

  /**
   * Holds the mentor's row until the transaction ends, so that two agreements do not both take the last place with the
   * mentor, and nobody retires meanwhile.
   * @returns undefined for an unknown id
   */
  async lock(id: string): Promise<MentorFacts | undefined> {
    const mentor = await this.rows.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return mentor === null ? undefined : this.factsOf(mentor);
  }

  private factsOf(mentor: MentorEntity): MentorFacts {
    const { id, hostId, personId, maskedName, jobTitle, status } = mentor;
    const [name, phone] = [this.columns.nameOf(mentor), this.columns.phoneOf(mentor)];
    return { id, hostId, personId, name, maskedName, phone, jobTitle, status };
  }

  private get rows() {
    return this.transactions.manager.getRepository(MentorEntity);
  }
}
