import { Injectable } from '@nestjs/common';
import { internshipStatus } from '@qihang/shared/internships';
import { In, Not } from 'typeorm';
import { type PersonEraser, PersonErasers } from '../identity';
import { Transactions } from '../platform/database';
import { PersonalDataCipher } from '../platform/personal-data';
import { EraseHelp } from './help/erase-help';
import { InternshipEntity } from './internship.entity';
import { EraseMonthWords } from './months/erase-month-words';
import { ErasePhotos } from './photos/erase-photos';

interface Words {
  readonly table: string;
  readonly column: string;
  /** Whether nothing at all may stand there. */
  readonly nullable: boolean;
}

/** People's words about a trainee and the trainee's own, in encrypted columns of rows that stay. */
const WORDS: readonly Words[] = [
  { table: 'log_entries', column: 'comment_cipher', nullable: false },
  { table: 'log_entries', column: 'conflict_cipher', nullable: true },
  { table: 'internship_evaluations', column: 'text_cipher', nullable: false },
  { table: 'internship_evaluations', column: 'answer_cipher', nullable: true },
  { table: 'internship_evaluations', column: 'settlement_cipher', nullable: true },
  { table: 'internship_outcomes', column: 'reason_cipher', nullable: true },
  { table: 'internship_outcomes', column: 'answer_cipher', nullable: true },
  { table: 'safety_acknowledgements', column: 'address_cipher', nullable: false },
  { table: 'safety_acknowledgements', column: 'device_cipher', nullable: false },
  { table: 'leave_requests', column: 'reason_cipher', nullable: true },
  { table: 'leave_requests', column: 'answer_cipher', nullable: true },
  { table: 'host_surveys', column: 'words_cipher', nullable: true },
  { table: 'plan_proposals', column: 'note_cipher', nullable: true },
  { table: 'plan_events', column: 'words_cipher', nullable: true },
  { table: 'leave_requests', column: 'reason_cipher', nullable: true },
  { table: 'leave_requests', column: 'answer_cipher', nullable: true },
  { table: 'host_surveys', column: 'words_cipher', nullable: true },
  { table: 'safety_acknowledgements', column: 'address_cipher', nullable: false },
  { table: 'safety_acknowledgements', column: 'device_cipher', nullable: false },
];

/**
 * Erases words, reports, requests for help and photos of the internships of a person who is deleted. Days, months with their
 * corrections and proofs, ratings, certificate and outcome stay: the subsidies that were paid for them rest on these.
 */
@Injectable()
export class EraseTrainee implements PersonEraser {
  constructor(
    private readonly transactions: Transactions,
    private readonly cipher: PersonalDataCipher,
    private readonly months: EraseMonthWords,
    private readonly photos: ErasePhotos,
    private readonly help: EraseHelp,
    erasers: PersonErasers,
  ) {
    erasers.register(this);
  }

  async obstacles(personId: string): Promise<string[]> {
    const over = internshipStatus.statuses.filter((status) => internshipStatus.isFinal(status));
    const open = await this.rows.findBy({ personId, status: Not(In(over)) });
    return open.map(({ agreementNumber }) => `见习（协议 ${agreementNumber}）还没有办结，办结以后才能注销。`);
  }

  async erase(personId: string): Promise<void> {
    for (const { id } of await this.rows.find({ where: { personId }, select: { id: true } })) {
      for (const words of WORDS) await this.eraseWords(id, words);
      await this.forgetPrivate(id);
      await this.months.execute(id);
      await this.photos.execute(id);
      await this.help.execute(id);
    }
  }

  private async eraseWords(internshipId: string, { table, column, nullable }: Words): Promise<void> {
    const nothing = nullable ? null : this.cipher.encrypt('', `${table}.${column}`);
    await this.transactions.manager.query(`UPDATE ${table} SET ${column} = ? WHERE internship_id = ?`, [
      nothing,
      internshipId,
    ]);
  }

  /** Of a request for help nothing stays, of an illness only that somebody was away; entries name no photos any more. */
  private async forgetPrivate(internshipId: string): Promise<void> {
    const { manager } = this.transactions;
    await manager.query(
      'DELETE s FROM help_steps s JOIN help_requests r ON r.id = s.request_id WHERE r.internship_id = ?',
      [internshipId],
    );
    await manager.query('DELETE FROM help_requests WHERE internship_id = ?', [internshipId]);
    await manager.query("UPDATE leave_requests SET kind = 'personal' WHERE internship_id = ? AND kind = 'illness'", [
      internshipId,
    ]);
    await manager.query("UPDATE log_entries SET photo_ids = '[]' WHERE internship_id = ?", [internshipId]);
  }

  private get rows() {
    return this.transactions.manager.getRepository(InternshipEntity);
  }
}
