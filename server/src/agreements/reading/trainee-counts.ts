import { Injectable } from '@nestjs/common';
import type { AgreementStatus } from '@qihang/shared/agreements';
import { In, Not } from 'typeorm';
import { MentorAssignments } from '../../hosts';
import { Transactions } from '../../platform/database';
import { AgreementEntity } from '../agreement.entity';

/** A text that was sent holds its places with mentor and host until it is taken back; a draft holds none. */
const HOLDS_PLACE: readonly AgreementStatus[] = ['signing', 'in-force'];

/** How many trainees mentors and hosts have, by their agreements. Mentors' lists show the same count. */
@Injectable()
export class TraineeCounts {
  constructor(
    private readonly transactions: Transactions,
    assignments: MentorAssignments,
  ) {
    assignments.register((mentorIds) => this.ofMentors(mentorIds));
  }

  /** @returns trainees by mentor, without those who have none (`ix_agreements_mentor`) */
  async ofMentors(mentorIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.agreements
      .createQueryBuilder('a')
      .select('a.mentor_id', 'mentorId')
      .addSelect('COUNT(*)', 'count')
      .where('a.mentor_id IN (:...mentorIds)', { mentorIds })
      .andWhere('a.status IN (:...statuses)', { statuses: HOLDS_PLACE })
      .groupBy('a.mentor_id')
      .getRawMany<{ mentorId: string; count: string }>();
    return new Map(rows.map(({ mentorId, count }) => [mentorId, Number(count)]));
  }

  /** @returns a mentor's trainees besides that of one agreement (`ix_agreements_mentor`) */
  ofMentor(mentorId: string, exceptAgreement: string): Promise<number> {
    return this.agreements.countBy({ mentorId, status: In([...HOLDS_PLACE]), id: Not(exceptAgreement) });
  }

  /** @returns a host's trainees besides that of one agreement (`ix_agreements_host`) */
  ofHost(hostId: string, exceptAgreement: string): Promise<number> {
    return this.agreements.countBy({ hostId, status: In([...HOLDS_PLACE]), id: Not(exceptAgreement) });
  }

  private get agreements() {
    return this.transactions.manager.getRepository(AgreementEntity);
  }
}
