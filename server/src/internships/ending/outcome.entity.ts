import type { HelpWish, Outcome, OutcomeKind } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** One record of what became of a trainee; the latest of an internship stands. Only its answer is ever added. */
@Entity('internship_outcomes')
// The records of an internship; one a number, so of two that are written at once one is refused.
@Index('uq_internship_outcomes_number', ['internshipId', 'number'], { unique: true })
// The officer's list of retentions that the trainee disputes.
@Index('ix_internship_outcomes_answer', ['answer', 'internshipId'])
export class OutcomeEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** The first is 1. */
  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 20 })
  kind!: OutcomeKind;

  @Column({ name: 'contract_on', type: 'date', nullable: true })
  contractOn!: string | null;

  /** Null for an open-ended contract, and where nobody was retained. */
  @Column({ name: 'term_months', type: 'smallint', unsigned: true, nullable: true })
  termMonths!: number | null;

  @Column({ name: 'insured_from', type: 'date', nullable: true })
  insuredFrom!: string | null;

  @Column({ type: 'json' })
  wishes!: HelpWish[];

  @Column({ name: 'by_side', type: 'varchar', length: 10 })
  bySide!: Outcome['by'];

  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true })
  byPersonId!: string;

  /** Why the record before it was wrong. */
  @EncryptedColumn({ name: 'reason_cipher', length: 1_000, nullable: true })
  reasonCipher!: Buffer | null;

  @Column({ name: 'recorded_at', type: 'datetime', precision: 3 })
  recordedAt!: Date;

  /** The trainee's word on a retention. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  answer!: Outcome['answer'];

  @EncryptedColumn({ name: 'answer_cipher', length: 2_200, nullable: true })
  answerCipher!: Buffer | null;

  @Column({ name: 'answered_at', type: 'datetime', precision: 3, nullable: true })
  answeredAt!: Date | null;
}
