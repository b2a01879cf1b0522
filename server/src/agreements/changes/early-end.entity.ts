import type { EarlyEnd } from '@qihang/shared/agreements';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** A request of one side to end an agreement early. `agreements.end_request` says whether the latest one is still open. */
@Entity('agreement_ends')
// The latest request of an agreement.
@Index('ix_agreement_ends_agreement', ['agreementId', 'id'])
// Requests whose day came without an answer.
@Index('ix_agreement_ends_unanswered', ['status', 'lastDay'])
export class EarlyEndEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'agreement_id', type: 'bigint', unsigned: true })
  agreementId!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: EarlyEnd['status'];

  @Column({ name: 'by_side', type: 'varchar', length: 20 })
  bySide!: EarlyEnd['by'];

  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true })
  byPersonId!: string;

  @Column({ name: 'reason_code', type: 'varchar', length: 20 })
  reasonCode!: EarlyEnd['reasonCode'];

  @EncryptedColumn({ name: 'text_cipher', length: 2_000 })
  textCipher!: Buffer;

  /** Last day of the internship that is asked for. */
  @Column({ name: 'last_day', type: 'date' })
  lastDay!: string;

  @Column({ name: 'requested_at', type: 'datetime', precision: 3 })
  requestedAt!: Date;

  /** Words of the other side. */
  @EncryptedColumn({ name: 'answer_cipher', length: 2_000, nullable: true })
  answerCipher!: Buffer | null;

  /** Words of the officer. */
  @EncryptedColumn({ name: 'decision_cipher', length: 2_000, nullable: true })
  decisionCipher!: Buffer | null;

  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true })
  closedAt!: Date | null;
}
