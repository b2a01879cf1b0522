import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type SignInMethod = 'phone-code' | 'wechat';
export type SessionEnd = 'signed-out' | 'token-reused' | 'person-deleted';

/** One sign-in on one device: the family of its refresh tokens. */
@Entity('sessions')
// The purge of sessions that nobody uses any more.
@Index('ix_sessions_last_used', ['lastUsedAt'])
// All sessions of a person who is deleted.
@Index('ix_sessions_person', ['personId'])
export class SessionEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ type: 'varchar', length: 20 })
  method!: SignInMethod;

  @Column({ name: 'user_agent', type: 'varchar', length: 200 })
  userAgent!: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  /** Sign-in or last refresh. */
  @Column({ name: 'last_used_at', type: 'datetime', precision: 3 })
  lastUsedAt!: Date;

  @Column({ name: 'stepped_up_until', type: 'datetime', precision: 3, nullable: true })
  steppedUpUntil!: Date | null;

  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'end_reason', type: 'varchar', length: 20, nullable: true })
  endReason!: SessionEnd | null;
}
