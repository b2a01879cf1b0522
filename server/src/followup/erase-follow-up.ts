import { Injectable } from '@nestjs/common';
import { isLive } from '@qihang/shared/followup';
import { type PersonEraser, PersonErasers } from '../identity';
import { Transactions } from '../platform/database';
import { EndCases } from './cases/end-cases';
import { LockCase } from './cases/lock-case';
import { RetentionEntity } from './retention/retention.entity';
import { RetentionWordEntity } from './retention/retention-word.entity';

/**
 * Ends the help for a person who is deleted, and erases what was written about them since the internship. That they stayed
 * with the host, or did not, stays: its figures and its subsidies rest on it.
 */
@Injectable()
export class EraseFollowUp implements PersonEraser {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockCase,
    private readonly end: EndCases,
    erasers: PersonErasers,
  ) {
    erasers.register(this);
  }

  async erase(personId: string): Promise<void> {
    const cases = await this.locking.ofPerson(personId);
    const live = cases.filter(({ status }) => isLive(status));
    await this.end.execute(live, { action: 'decline', by: { role: 'seeker', personId } });
    const { manager } = this.transactions;
    await manager.query(
      `UPDATE follow_up_events e JOIN follow_up_cases c ON c.id = e.case_id
          SET e.words_cipher = NULL, e.next_step_cipher = NULL WHERE c.person_id = ?`,
      [personId],
    );
    const retentions = await manager.getRepository(RetentionEntity).find({
      where: { personId },
      select: { id: true, internshipId: true },
    });
    for (const { internshipId } of retentions) {
      await manager.getRepository(RetentionWordEntity).update({ internshipId }, { wordsCipher: null });
    }
  }
}
