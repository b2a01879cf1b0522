import type { MonthStatus } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What of a month an officer has to decide. */
export type MonthAttention = 'objection' | 'correction';

/** An entry of the log that a month rests on, in the state in which it was. */
export interface RestedOn {
  readonly id: string;
  readonly revision: number;
}

/** The record of one month of an internship, from its first submission on. How it came about stands in `internship_month_events`. */
@Entity('internship_months')
// One record a month; all records of some internships.
@Index('uq_internship_months_number', ['internshipId', 'number'], { unique: true })
// What waits for an officer, the longest waiting first.
@Index('ix_internship_months_attention', ['attention', 'attentionSince', 'id'])
export class MonthEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** The first month is 1. */
  @Column({ type: 'tinyint', unsigned: true })
  number!: number;

  @Column({ type: 'varchar', length: 20 })
  status!: MonthStatus;

  /** As the month ran when it was submitted. */
  @Column({ name: 'from_day', type: 'date' })
  fromDay!: string;

  /** Last day, included. */
  @Column({ name: 'to_day', type: 'date' })
  toDay!: string;

  /** In order. */
  @Column({ name: 'attended_days', type: 'json' })
  attendedDays!: string[];

  /** Days of approved leave when it was submitted. */
  @Column({ name: 'leave_days', type: 'tinyint', unsigned: true })
  leaveDays!: number;

  /** Log entries of the month when it was submitted. */
  @Column({ type: 'json' })
  entries!: RestedOn[];

  /** Null: not paid yet. */
  @Column({ name: 'stipend_fen', type: 'int', unsigned: true, nullable: true })
  stipendFen!: number | null;

  @Column({ name: 'stipend_paid_on', type: 'date', nullable: true })
  stipendPaidOn!: string | null;

  @Column({ name: 'proof_photo_ids', type: 'json' })
  proofPhotoIds!: string[];

  @Column({ name: 'submitted_at', type: 'datetime', precision: 3, nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'attendance_confirmed_at', type: 'datetime', precision: 3, nullable: true })
  attendanceConfirmedAt!: Date | null;

  @Column({ name: 'stipend_confirmed_at', type: 'datetime', precision: 3, nullable: true })
  stipendConfirmedAt!: Date | null;

  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true })
  closedAt!: Date | null;

  /** Since when it waits for whose turn it is. */
  @Column({ name: 'turn_since', type: 'datetime', precision: 3 })
  turnSince!: Date;

  @Column({ type: 'varchar', length: 12, nullable: true })
  attention!: MonthAttention | null;

  @Column({ name: 'attention_since', type: 'datetime', precision: 3, nullable: true })
  attentionSince!: Date | null;

  /** Counts every change; 1 at first. */
  @Column({ type: 'int' })
  revision!: number;
}
