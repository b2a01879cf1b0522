import { Injectable } from '@nestjs/common';
import type { WantedGoal } from '@qihang/shared/internships';
import { Transactions } from '../../platform/database';
import type { InternshipEntity } from '../internship.entity';
import { InternshipGoalEntity } from './internship-goal.entity';

/** Puts another set of goals in force: those that stay keep their ids, those that go stay in the table for the log. */
@Injectable()
export class ReplaceGoals {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @param internship locked by the caller
   * @param goals in their order; ids are of goals of the plan in force
   */
  async execute(
    { id: internshipId, versionNumber }: Pick<InternshipEntity, 'id' | 'versionNumber'>,
    goals: readonly WantedGoal[],
  ): Promise<void> {
    const { manager } = this.transactions;
    // First out of the plan, all of them: two goals that change places would take each other's place meanwhile.
    await manager.getRepository(InternshipGoalEntity).update({ internshipId, versionNumber }, { position: null });
    const rows = goals.map(({ id, month, text, skill }, index) => [
      id,
      internshipId,
      versionNumber,
      index + 1,
      month,
      text,
      skill,
    ]);
    await manager.query(
      `INSERT INTO internship_goals (id, internship_id, version_number, position, month, text, skill) VALUES ?
       ON DUPLICATE KEY UPDATE position = VALUES(position), month = VALUES(month), text = VALUES(text), skill = VALUES(skill)`,
      [rows],
    );
  }
}
