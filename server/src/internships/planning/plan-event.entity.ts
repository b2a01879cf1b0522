import type { PlanEventKind, PlanSide } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** One thing that happened to a plan; insert-only. */
@Entity('plan_events')
// The history of a plan, newest first; two writers do not both write the same step.
@Index('uq_plan_events_number', ['internshipId', 'number'], { unique: true })
export class PlanEventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** The first is 1; the last one is the plan's revision. */
  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 20 })
  kind!: PlanEventKind;

  /** Null: the platform, following the agreement. */
  @Column({ name: 'by_side', type: 'varchar', length: 10, nullable: true })
  bySide!: PlanSide | null;

  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true, nullable: true })
  byPersonId!: string | null;

  @Column({ name: 'by_mentor_id', type: 'bigint', unsigned: true, nullable: true })
  byMentorId!: string | null;

  @Column({ name: 'proposal_id', type: 'bigint', unsigned: true, nullable: true })
  proposalId!: string | null;

  /** The agreement's version that the plan is of. */
  @Column({ name: 'version_number', type: 'int' })
  versionNumber!: number;

  /** Words for the other side. */
  @EncryptedColumn({ name: 'words_cipher', length: 900, nullable: true })
  wordsCipher!: Buffer | null;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
