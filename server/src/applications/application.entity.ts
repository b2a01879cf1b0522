import type { ApplicationStatus } from '@qihang/shared/applications';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A seeker's application to a post (投递). */
@Entity('applications')
// A seeker applies to a post once; a second try finds the first.
@Index('uq_applications_post_seeker', ['postId', 'seekerId'], { unique: true })
// One accepted offer a seeker.
@Index('uq_applications_accepted', ['acceptedSeekerId'], { unique: true })
// The seeker's own list, newest first.
@Index('ix_applications_seeker', ['seekerId', 'appliedAt', 'id'])
// The host's list, newest first.
@Index('ix_applications_host', ['hostId', 'appliedAt', 'id'])
// The same in one status; the count of each status.
@Index('ix_applications_host_status', ['hostId', 'status', 'appliedAt', 'id'])
// Hosts that leave applications unanswered.
@Index('ix_applications_unanswered', ['status', 'appliedAt'])
export class ApplicationEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'post_id', type: 'bigint', unsigned: true })
  postId!: string;

  /** The post's host, kept here for the host's list. */
  @Column({ name: 'host_id', type: 'bigint', unsigned: true })
  hostId!: string;

  @Column({ name: 'seeker_id', type: 'bigint', unsigned: true })
  seekerId!: string;

  /** The seeker's account, to tell it of changes. */
  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  /** The seeker while the application is accepted or its agreement lasts, else null; the table holds it to the status. */
  @Column({ name: 'accepted_seeker_id', type: 'bigint', unsigned: true, nullable: true })
  acceptedSeekerId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  status!: ApplicationStatus;

  @Column({ type: 'varchar', length: 200 })
  message!: string;

  /** When it was sent, or sent again after being withdrawn. */
  @Column({ name: 'applied_at', type: 'datetime', precision: 3 })
  appliedAt!: Date;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
