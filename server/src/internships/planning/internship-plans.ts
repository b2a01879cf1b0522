import { Injectable } from '@nestjs/common';
import type { Internship } from '@qihang/shared/internships';
import { Transactions } from '../../platform/database';
import type { InternshipEntity } from '../internship.entity';
import { InternshipGoalEntity } from './internship-goal.entity';

type Goals = Internship['goals'];

/** Reads the plans of internships. */
@Injectable()
export class InternshipPlans {
  constructor(private readonly transactions: Transactions) {}

  /** @returns the goals in force by internship, in their order (`uq_internship_goals_position`) */
  async of(internships: readonly Pick<InternshipEntity, 'id' | 'versionNumber'>[]): Promise<Map<string, Goals>> {
    const plans = new Map<string, Goals>(internships.map(({ id }) => [id, []]));
    if (internships.length === 0) return plans;
    const versions = new Map(internships.map(({ id, versionNumber }) => [id, versionNumber]));
    const goals = await this.transactions.manager
      .getRepository(InternshipGoalEntity)
      .createQueryBuilder('g')
      .where('g.internship_id IN (:...ids) AND g.position IS NOT NULL', { ids: [...versions.keys()] })
      .orderBy('g.internshipId')
      .addOrderBy('g.position')
      .getMany();
    for (const { id, internshipId, versionNumber, month, text, skill } of goals) {
      if (versions.get(internshipId) === versionNumber) plans.get(internshipId)?.push({ id, month, text, skill });
    }
    return plans;
  }
}
