import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type OutboxStatus = 'pending' | 'leased' | 'done' | 'dead';

@Entity('outbox_events')
@Index('uq_outbox_events_key', ['type', 'dedupeKey'], { unique: true })
@Index('ix_outbox_events_claim', ['status', 'availableAt', 'id'])
export class OutboxEventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ type: 'varchar', length: 64 })
  type!: string;

  /** Set where the same event must not be written twice. */
  @Column({ name: 'dedupe_key', type: 'varchar', length: 120, nullable: true })
  dedupeKey!: string | null;

  @Column({ type: 'text' })
  payload!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: OutboxStatus;

  @Column({ type: 'int', unsigned: true })
  attempts!: number;

  /** Not before this instant. */
  @Column({ name: 'available_at', type: 'datetime', precision: 3 })
  availableAt!: Date;

  @Column({ name: 'leased_until', type: 'datetime', precision: 3, nullable: true })
  leasedUntil!: Date | null;

  @Column({ name: 'lease_token', type: 'char', length: 36, nullable: true })
  leaseToken!: string | null;

  @Column({ name: 'last_error', type: 'varchar', length: 300, nullable: true })
  lastError!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'done_at', type: 'datetime', precision: 3, nullable: true })
  doneAt!: Date | null;
}
