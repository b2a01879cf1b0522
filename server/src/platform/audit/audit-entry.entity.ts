import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One line of the audit log. Rows are only ever inserted. */
@Entity('audit_entries')
// Verification walks each chain in its order.
@Index('uq_audit_entries_chain_position', ['chain', 'position'], { unique: true })
export class AuditEntry {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: string;

  @Column({ type: 'tinyint', unsigned: true })
  chain!: number;

  /** 1, 2, 3 … within the chain, without a gap. */
  @Column({ type: 'bigint', unsigned: true })
  position!: string;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;

  @Column({ name: 'actor_kind', type: 'varchar', length: 20 })
  actorKind!: string;

  @Column({ name: 'actor_id', type: 'varchar', length: 64 })
  actorId!: string;

  @Column({ type: 'varchar', length: 64 })
  action!: string;

  @Column({ name: 'subject_type', type: 'varchar', length: 64 })
  subjectType!: string;

  @Column({ name: 'subject_id', type: 'varchar', length: 64 })
  subjectId!: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;

  /** Canonical JSON; text, because the database would rewrite a JSON column and so change what was hashed. */
  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Column({ name: 'correlation_id', type: 'varchar', length: 64, nullable: true })
  correlationId!: string | null;

  @Column({ name: 'previous_hash', type: 'binary', length: 32 })
  previousHash!: Buffer;

  @Column({ type: 'binary', length: 32 })
  hash!: Buffer;
}
