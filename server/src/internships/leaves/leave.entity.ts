import type { Leave, LeaveKind, LeaveStatus } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** A trainee's request for leave, and what became of it. Rows stay. */
@Entity('leave_requests')
// The requests of an internship, latest first; its days.
@Index('ix_leave_requests_internship', ['internshipId', 'id'])
// Requests that wait for an answer, of a mentor's or a host's internships.
@Index('ix_leave_requests_waiting', ['status', 'internshipId', 'id'])
export class LeaveEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: LeaveKind;

  @Column({ name: 'from_day', type: 'date' })
  fromDay!: string;

  /** Last day, included. */
  @Column({ name: 'to_day', type: 'date' })
  toDay!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: LeaveStatus;

  @EncryptedColumn({ name: 'reason_cipher', length: 1_300, nullable: true })
  reasonCipher!: Buffer | null;

  @Column({ name: 'requested_at', type: 'datetime', precision: 3 })
  requestedAt!: Date;

  @Column({ name: 'answered_by', type: 'varchar', length: 20, nullable: true })
  answeredBy!: Leave['answeredBy'];

  @Column({ name: 'answered_by_person_id', type: 'bigint', unsigned: true, nullable: true })
  answeredByPersonId!: string | null;

  @EncryptedColumn({ name: 'answer_cipher', length: 900, nullable: true })
  answerCipher!: Buffer | null;

  @Column({ name: 'answered_at', type: 'datetime', precision: 3, nullable: true })
  answeredAt!: Date | null;

  /** When the trainee withdrew or cancelled it. */
  @Column({ name: 'taken_back_at', type: 'datetime', precision: 3, nullable: true })
  takenBackAt!: Date | null;
}
