import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The remembered reply to a write that carried an `Idempotency-Key`. */
@Entity('idempotency_keys')
@Index('uq_idempotency_keys_caller', ['personId', 'keyHash'], { unique: true })
@Index('ix_idempotency_keys_created', ['createdAt'])
export class IdempotencyKeyEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'key_hash', type: 'binary', length: 32 })
  keyHash!: Buffer;

  /** SHA-256 of method, path and body: the same key with another request is a mistake of the caller. */
  @Column({ name: 'request_hash', type: 'binary', length: 32 })
  requestHash!: Buffer;

  /** The reply as JSON, encrypted: it may hold personal data. Null until the write is done, and for empty replies. */
  @Column({ type: 'mediumblob', nullable: true })
  reply!: Buffer | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
