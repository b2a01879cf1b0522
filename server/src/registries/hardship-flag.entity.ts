import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A seeker is listed in a registry (困难毕业生). Sensitive: for officers of the seeker's division and the person only. */
@Entity('hardship_flags')
// The flags of a seeker; at most one a kind. What ends flags reads the whole table, which is small: a second index would cost
// every matching more than it saves the few that end.
@Index('uq_hardship_flags_seeker_kind', ['seekerId', 'kind'], { unique: true })
export class HardshipFlagEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'seeker_id', type: 'bigint', unsigned: true })
  seekerId!: string;

  @Column({ type: 'varchar', length: 40 })
  kind!: string;

  /** Of the newest registry that lists the person. */
  @Column({ name: 'as_of', type: 'date' })
  asOf!: string;

  /** The last day on which it holds. */
  @Column({ name: 'expires_on', type: 'date' })
  expiresOn!: string;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true })
  importId!: string;

  /** The run that set or last refreshed it. */
  @Column({ name: 'run_id', type: 'bigint', unsigned: true })
  runId!: string;

  /** `review`: an officer found that the row with another name means this person. */
  @Column({ type: 'varchar', length: 20 })
  source!: 'match' | 'review';

  @Column({ type: 'varchar', length: 20 })
  status!: 'active' | 'ended';

  @Column({ name: 'flagged_at', type: 'datetime', precision: 3 })
  flaggedAt!: Date;

  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}
