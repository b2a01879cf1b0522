import type { InternshipStatus } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The stay under an agreement that is or was in force (见习). Parties, mentor and days follow the agreement. */
@Entity('internships')
// One internship an agreement.
@Index('uq_internships_agreement', ['agreementId'], { unique: true })
// The trainee's list, latest first day first.
@Index('ix_internships_person', ['personId', 'startsOn', 'id'])
// The host's list.
@Index('ix_internships_host', ['hostId', 'startsOn', 'id'])
// The mentor's list.
@Index('ix_internships_mentor', ['mentorPersonId', 'startsOn', 'id'])
// Ended ones without evaluation or outcome, to remind of; the officer's lists of what is late or disputed.
@Index('ix_internships_ended', ['status', 'endsOn', 'id'])
// Mentors, and hosts, to be told of missing entries; read from the index alone.
@Index('ix_internships_mentor_reminders', ['mentorPersonId', 'status', 'endsOn', 'startsOn', 'lastLoggedDay'])
@Index('ix_internships_host_reminders', ['hostId', 'status', 'endsOn', 'startsOn', 'lastLoggedDay'])
// Trainees whom a mentor may write about today.
@Index('ix_internships_mentor_ends', ['mentorPersonId', 'endsOn'])
// Internships that run in a division, to be drawn for a spot check.
@Index('ix_internships_division', ['divisionCode', 'status', 'id'])
// Whose risks are to be assessed, those that have changed first.
@Index('ix_internships_risks_due', ['risksDueOn', 'id'])
// Internships in progress whose safety training is missing, to remind of once.
@Index('ix_internships_safety', ['status', 'safetyAcknowledgedAt', 'safetyRemindedAt', 'startsOn'])
export class InternshipEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'agreement_id', type: 'bigint', unsigned: true })
  agreementId!: string;

  @Column({ name: 'agreement_number', type: 'char', length: 19 })
  agreementNumber!: string;

  /** Number of the agreement's version that the plan is of. */
  @Column({ name: 'version_number', type: 'int' })
  versionNumber!: number;

  @Column({ name: 'seeker_id', type: 'bigint', unsigned: true })
  seekerId!: string;

  /** The trainee's account. */
  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'host_id', type: 'bigint', unsigned: true })
  hostId!: string;

  @Column({ name: 'post_id', type: 'bigint', unsigned: true })
  postId!: string;

  /** The host's division. */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ name: 'mentor_id', type: 'bigint', unsigned: true })
  mentorId!: string;

  /** The mentor's account. */
  @Column({ name: 'mentor_person_id', type: 'bigint', unsigned: true })
  mentorPersonId!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  /** Last day, included. */
  @Column({ name: 'ends_on', type: 'date' })
  endsOn!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: InternshipStatus;

  /** Last day that an entry is about. */
  @Column({ name: 'last_logged_day', type: 'date', nullable: true })
  lastLoggedDay!: string | null;

  /** Last day of the accident insurance, once somebody has recorded it; null: as the agreement says, to the last day. */
  @Column({ name: 'insured_until', type: 'date', nullable: true })
  insuredUntil!: string | null;

  /** From when on its risks are to be assessed anew; a day of long ago: at once. */
  @Column({ name: 'risks_due_on', type: 'date', default: '2000-01-01' })
  risksDueOn!: string;

  /** When the trainee acknowledged the safety training; null: not yet. */
  @Column({ name: 'safety_acknowledged_at', type: 'datetime', precision: 3, nullable: true })
  safetyAcknowledgedAt!: Date | null;

  /** When trainee and mentor were reminded of it. */
  @Column({ name: 'safety_reminded_at', type: 'datetime', precision: 3, nullable: true })
  safetyRemindedAt!: Date | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}
