import type { Evaluation, EvaluationResult, SkillRating } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** One evaluation at the end of an internship, with the trainee's answer and what an officer decided about it. */
@Entity('internship_evaluations')
// The evaluations of an internship; one a number, so of two that are written at once one is refused.
@Index('uq_internship_evaluations_number', ['internshipId', 'number'], { unique: true })
// Evaluations that wait for an answer: to remind of, and to count as agreed.
@Index('ix_internship_evaluations_unanswered', ['answer', 'answerUntil'])
export class EvaluationEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** The first is 1. */
  @Column({ type: 'int' })
  number!: number;

  @Column({ name: 'by_side', type: 'varchar', length: 10 })
  bySide!: Evaluation['by'];

  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true })
  byPersonId!: string;

  /** The mentor who wrote it; null: the host did. */
  @Column({ name: 'mentor_id', type: 'bigint', unsigned: true, nullable: true })
  mentorId!: string | null;

  @Column({ type: 'json' })
  ratings!: SkillRating[];

  @EncryptedColumn({ name: 'text_cipher', length: 4_100 })
  textCipher!: Buffer;

  @Column({ type: 'varchar', length: 10 })
  result!: EvaluationResult;

  @Column({ name: 'made_at', type: 'datetime', precision: 3 })
  madeAt!: Date;

  /** Last day on which the trainee may answer. */
  @Column({ name: 'answer_until', type: 'date' })
  answerUntil!: string;

  @Column({ type: 'varchar', length: 10, nullable: true })
  answer!: Evaluation['answer'];

  @EncryptedColumn({ name: 'answer_cipher', length: 2_200, nullable: true })
  answerCipher!: Buffer | null;

  @Column({ name: 'answered_at', type: 'datetime', precision: 3, nullable: true })
  answeredAt!: Date | null;

  /** What the officer decided; null: nothing. */
  @Column({ name: 'settled_result', type: 'varchar', length: 10, nullable: true })
  settledResult!: EvaluationResult | null;

  @EncryptedColumn({ name: 'settlement_cipher', length: 2_200, nullable: true })
  settlementCipher!: Buffer | null;

  @Column({ name: 'settled_by', type: 'bigint', unsigned: true, nullable: true })
  settledBy!: string | null;

  @Column({ name: 'settled_at', type: 'datetime', precision: 3, nullable: true })
  settledAt!: Date | null;
}
