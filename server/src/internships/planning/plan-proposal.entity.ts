import type { KeptGoal, PlanProposalStatus, PlanSide, WantedGoal } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** A changed plan that one side proposes to the other. What it says never changes, only what became of it. */
@Entity('plan_proposals')
// The open one of an internship; there is one at most.
@Index('uq_plan_proposals_open', ['openFor'], { unique: true })
export class PlanProposalEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** The internship while the proposal is open, then null. */
  @Column({ name: 'open_for', type: 'bigint', unsigned: true, nullable: true })
  openFor!: string | null;

  @Column({ type: 'varchar', length: 20 })
  status!: PlanProposalStatus;

  @Column({ name: 'by_side', type: 'varchar', length: 10 })
  bySide!: PlanSide;

  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true })
  byPersonId!: string;

  /** The mentor who made it, if one did. */
  @Column({ name: 'by_mentor_id', type: 'bigint', unsigned: true, nullable: true })
  byMentorId!: string | null;

  /** The plan that was in force. */
  @Column({ name: 'goals_before', type: 'json' })
  goalsBefore!: KeptGoal[];

  /** The plan as it is to be; goals that stay have their ids. */
  @Column({ name: 'goals_after', type: 'json' })
  goalsAfter!: WantedGoal[];

  /** Words for the other side. */
  @EncryptedColumn({ name: 'note_cipher', length: 900, nullable: true })
  noteCipher!: Buffer | null;

  @Column({ name: 'proposed_at', type: 'datetime', precision: 3 })
  proposedAt!: Date;
}
