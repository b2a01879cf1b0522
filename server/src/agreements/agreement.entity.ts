import type { AgreementStatus, Party } from '@qihang/shared/agreements';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An agreement between host, trainee and bureau (见习协议). What it says is in its versions. */
@Entity('agreements')
// The public check by number.
@Index('uq_agreements_number', ['number'], { unique: true })
// One live agreement an application.
@Index('uq_agreements_live_application', ['liveApplicationId'], { unique: true })
// One internship in force a seeker.
@Index('uq_agreements_in_force', ['inForceSeekerId'], { unique: true })
// The trainee's list, latest change first.
@Index('ix_agreements_person', ['personId', 'changedAt', 'id'])
// The host's list, latest change first; how many live ones a host has.
@Index('ix_agreements_host', ['hostId', 'changedAt', 'id'])
// The officers' list of a division.
@Index('ix_agreements_division', ['divisionCode', 'changedAt', 'id'])
// The same for prefecture and province, where most agreements count.
@Index('ix_agreements_changed', ['changedAt', 'id'])
// What waits for the bureau's signature.
@Index('ix_agreements_waiting', ['waitingFor', 'divisionCode', 'changedAt', 'id'])
// Early ends that were objected to, and those whose day has come.
@Index('ix_agreements_end_request', ['endRequest', 'divisionCode', 'changedAt', 'id'])
// How many live agreements a mentor has.
@Index('ix_agreements_mentor', ['mentorId', 'status'])
// Agreements whose last day is over.
@Index('ix_agreements_ends', ['status', 'endsOn'])
export class AgreementEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ type: 'char', length: 19 })
  number!: string;

  @Column({ name: 'application_id', type: 'bigint', unsigned: true })
  applicationId!: string;

  /** The application while the agreement is live, else null; the table holds it to the status. */
  @Column({ name: 'live_application_id', type: 'bigint', unsigned: true, nullable: true })
  liveApplicationId!: string | null;

  /** The seeker while the agreement is in force, else null; the table holds it to the status. */
  @Column({ name: 'in_force_seeker_id', type: 'bigint', unsigned: true, nullable: true })
  inForceSeekerId!: string | null;

  @Column({ name: 'seeker_id', type: 'bigint', unsigned: true })
  seekerId!: string;

  /** The trainee's account. */
  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'host_id', type: 'bigint', unsigned: true })
  hostId!: string;

  @Column({ name: 'post_id', type: 'bigint', unsigned: true })
  postId!: string;

  /** The host's division: its bureau is the witness. */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: AgreementStatus;

  /** How the open version, else the current one, is signed. */
  @Column({ type: 'varchar', length: 20 })
  way!: 'electronic' | 'paper';

  /** Of the current version, or of the open one before any is in force; follows a change of mentor. */
  @Column({ name: 'mentor_id', type: 'bigint', unsigned: true, nullable: true })
  mentorId!: string | null;

  /** Days of the current version, or of the open one before any is in force. */
  @Column({ name: 'starts_on', type: 'date', nullable: true })
  startsOn!: string | null;

  /** Last day; earlier than the text says once an early end is settled. */
  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  /** Number of the version in force, or that was when it ended. */
  @Column({ name: 'current_version', type: 'int', nullable: true })
  currentVersion!: number | null;

  /** Number of the version that is drafted or waits for signatures. */
  @Column({ name: 'open_version', type: 'int', nullable: true })
  openVersion!: number | null;

  /** Whose turn it is to sign the open version; `paper` while an officer is to check the signed paper. */
  @Column({ name: 'waiting_for', type: 'varchar', length: 20, nullable: true })
  waitingFor!: Party | 'paper' | null;

  /** Where a request for an early end stands that is not closed. `settled`: the agreement ends on `endsOn`. */
  @Column({ name: 'end_request', type: 'varchar', length: 20, nullable: true })
  endRequest!: 'requested' | 'objected' | 'settled' | null;

  /** When somebody last reminded by hand. */
  @Column({ name: 'reminded_at', type: 'datetime', precision: 3, nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}
