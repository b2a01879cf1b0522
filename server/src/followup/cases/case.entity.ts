import type { FollowUpNeed, FollowUpResult, FollowUpStatus } from '@qihang/shared/followup';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** The help of one kind that one person wants. */
@Entity('follow_up_cases')
// One case a person and need; the person's own.
@Index('uq_follow_up_cases_need', ['personId', 'need'], { unique: true })
// The officers' list, first due first; what it filters by stands in the index, so that only shown rows are read.
@Index('ix_follow_up_cases_due', ['dueOn', 'id', 'divisionCode', 'need', 'officerId', 'personId'])
// What one officer has taken.
@Index('ix_follow_up_cases_officer', ['officerId', 'dueOn', 'id'])
// Closed ones, the last first.
@Index('ix_follow_up_cases_closed', ['closedOn', 'id', 'divisionCode', 'need', 'officerId', 'personId'])
// Whom new posts are pushed to.
@Index('ix_follow_up_cases_digest', ['need', 'seekerId', 'dueOn'])
export class CaseEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'seeker_id', type: 'bigint', unsigned: true })
  seekerId!: string;

  /** After which the help is wanted; the last one that opened the case. */
  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** The internship's. */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ type: 'varchar', length: 12 })
  need!: FollowUpNeed;

  @Column({ type: 'varchar', length: 12 })
  status!: FollowUpStatus;

  /** Only once it helped. */
  @Column({ type: 'varchar', length: 12, nullable: true })
  result!: FollowUpResult | null;

  /** Account of the officer who has taken it. */
  @Column({ name: 'officer_id', type: 'bigint', unsigned: true, nullable: true })
  officerId!: string | null;

  /** When the next step is due; null exactly when the case is closed. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: string | null;

  @EncryptedColumn({ name: 'next_step_cipher', length: 400, nullable: true })
  nextStepCipher!: Buffer | null;

  @Column({ name: 'opened_at', type: 'datetime', precision: 3 })
  openedAt!: Date;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;

  /** Digests of posts sent while the case was open. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  pushes!: number;

  @Column({ name: 'last_pushed_on', type: 'date', nullable: true })
  lastPushedOn!: string | null;

  /** Counts changes; an act based on an older count is refused. */
  @Column({ type: 'int', default: 1 })
  revision!: number;
}
