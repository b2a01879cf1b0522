import { Injectable } from '@nestjs/common';
import { type PersonEraser, PersonErasers } from '../../identity';
import { Transactions } from '../../platform/database';
import { MentorEntity } from './mentor.entity';
import { MentorAssignments } from './mentor-assignments';
import { MentorColumns } from './mentor-columns';

/** Takes a mentor who leaves off every list; what they wrote stays, under the masked name. */
@Injectable()
export class EraseMentor implements PersonEraser {
  constructor(
    private readonly transactions: Transactions,
    private readonly assignments: MentorAssignments,
    private readonly columns: MentorColumns,
    erasers: PersonErasers,
  ) {
    erasers.register(this);
  }

  async obstacles(personId: string): Promise<string[]> {
    const entries = await this.rows.find({ where: { personId }, select: { id: true } });
    const counts = await this.assignments.counts(entries.map(({ id }) => id));
    const trainees = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return trainees > 0 ? [`您还在带 ${trainees} 名见习人员，请先请单位更换带教老师，再注销。`] : [];
  }

  async erase(personId: string): Promise<void> {
    for (const mentor of await this.rows.findBy({ personId })) {
      await this.rows.update(mentor.id, {
        ...this.columns.erased(mentor.maskedName),
        jobTitle: '',
        specialty: '',
        yearsOfExperience: 0,
        status: 'retired',
        version: mentor.version + 1,
      });
    }
  }

  private get rows() {
    return this.transactions.manager.getRepository(MentorEntity);
  }
}
