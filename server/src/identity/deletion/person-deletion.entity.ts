import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** `erasing`: the account is closed, and what other domains keep is being erased. */
export type DeletionStatus = 'waiting' | 'withdrawn' | 'stopped' | 'erasing' | 'done';

/** A person's request to be deleted, and what became of it; kept as proof that it was answered. */
@Entity('person_deletions')
// One open request a person.
@Index('uq_person_deletions_open', ['openPersonId'], { unique: true })
// The last request of a person.
@Index('ix_person_deletions_person', ['personId', 'id'])
// Requests whose day has come, and those that were not finished.
@Index('ix_person_deletions_due', ['status', 'erasesAt'])
export class PersonDeletionEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  /** The person while the request waits or is carried out, else null. */
  @Column({ name: 'open_person_id', type: 'bigint', unsigned: true, nullable: true })
  openPersonId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  status!: DeletionStatus;

  @Column({ name: 'requested_at', type: 'datetime', precision: 3 })
  requestedAt!: Date;

  /** From when on the person may be erased. */
  @Column({ name: 'erases_at', type: 'datetime', precision: 3 })
  erasesAt!: Date;

  /** When it was taken back, stopped, or carried out. */
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  endedAt!: Date | null;
}
