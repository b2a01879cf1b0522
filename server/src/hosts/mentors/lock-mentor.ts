import { Injectable } from '@nestjs/common';
import { mentorStatus } from '@qihang/shared/hosts';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, hostIdsOf } from '../../platform/http';
import { hostErrors } from '../hosts.errors';
import { MentorEntity } from './mentor.entity';

/** Locks a mentor for a change by an agent of the host. */
@Injectable()
export class LockMentor {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param version of the mentor that the agent saw
   * @throws DomainError `hosts/mentor-not-found` for another host's mentor, `hosts/mentor-changed` for another version,
   *   `hosts/mentor-retired`
   */
  async execute(actor: Actor, id: string, version: number): Promise<MentorEntity> {
    const mentor = await this.transactions.manager
      .getRepository(MentorEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (mentor === null || !hostIdsOf(actor).includes(mentor.hostId)) throw new DomainError(hostErrors.mentorNotFound);
    if (mentorStatus.isFinal(mentor.status)) throw new DomainError(hostErrors.mentorRetired);
    if (mentor.version !== version) {
      throw new DomainError(hostErrors.mentorChanged, { detail: `now version ${mentor.version}` });
    }
    return mentor;
  }
}
