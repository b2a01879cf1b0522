import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of one chain; its row is locked to append, and tells when entries were cut off at the end. */
@Entity('audit_heads')
export class AuditHead {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  chain!: number;

  /** How many entries the chain has. */
  @Column({ type: 'bigint', unsigned: true })
  entries!: string;

  /** Of the last entry; 32 zero bytes while there is none. */
  @Column({ name: 'last_hash', type: 'binary', length: 32 })
  lastHash!: Buffer;
}
