import type { Paper } from '@qihang/shared/agreements';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** A version of an agreement that is signed on paper. */
@Entity('agreement_papers')
@Index('uq_agreement_papers_version', ['agreementId', 'versionNumber'], { unique: true })
// Files that nobody names are removed.
@Index('ix_agreement_papers_file', ['fileId'])
export class PaperEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'agreement_id', type: 'bigint', unsigned: true })
  agreementId!: string;

  @Column({ name: 'version_number', type: 'int' })
  versionNumber!: number;

  @Column({ type: 'varchar', length: 20 })
  status!: Paper['status'];

  /** The uploads joined to one PDF, as submitted last; encrypted. */
  @Column({ name: 'file_id', type: 'char', length: 36, nullable: true })
  fileId!: string | null;

  @EncryptedColumn({ name: 'file_key_cipher', nullable: true })
  fileKeyCipher!: Buffer | null;

  /** SHA-256 of the joined PDF, lower-case hex. */
  @Column({ name: 'file_hash', type: 'char', length: 64, nullable: true })
  fileHash!: string | null;

  @Column({ name: 'submitted_by', type: 'bigint', unsigned: true, nullable: true })
  submittedBy!: string | null;

  @Column({ name: 'submitted_at', type: 'datetime', precision: 3, nullable: true })
  submittedAt!: Date | null;

  /** The day on the paper, once it is confirmed. */
  @Column({ name: 'signed_on', type: 'date', nullable: true })
  signedOn!: string | null;

  /** The officer's words at the last decision. */
  @EncryptedColumn({ name: 'reason_cipher', length: 2_000, nullable: true })
  reasonCipher!: Buffer | null;

  @Column({ name: 'decided_by', type: 'bigint', unsigned: true, nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  decidedAt!: Date | null;
}
