import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A link that opens one signed document once. The token itself is kept nowhere. */
@Entity('document_links')
@Index('uq_document_links_token', ['tokenHash'], { unique: true })
// The purge of ended links.
@Index('ix_document_links_ends', ['endsAt'])
export class DocumentLinkEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  /** SHA-256 of the token, lower-case hex. */
  @Column({ name: 'token_hash', type: 'char', length: 64 })
  tokenHash!: string;

  @Column({ name: 'agreement_id', type: 'bigint', unsigned: true })
  agreementId!: string;

  @Column({ name: 'version_number', type: 'int' })
  versionNumber!: number;

  /** Who made it. */
  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'ends_at', type: 'datetime', precision: 3 })
  endsAt!: Date;

  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt!: Date | null;
}
