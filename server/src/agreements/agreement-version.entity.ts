import type { VersionStatus } from '@qihang/shared/agreements';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../platform/personal-data';

/**
 * One version of an agreement's text. Host and trainee fill in their parts, each with its own count of changes; sending
 * freezes the content and its PDF, whose hash is what the parties sign.
 */
@Entity('agreement_versions')
@Index('uq_agreement_versions_number', ['agreementId', 'number'], { unique: true })
// The public check of an uploaded file.
@Index('ix_agreement_versions_hash', ['sealedHash'])
// Versions to remind of, and to lapse.
@Index('ix_agreement_versions_signing', ['status', 'lapsesAt'])
// Files that nobody names are removed.
@Index('ix_agreement_versions_file', ['fileId'])
@Index('ix_agreement_versions_sealed_file', ['sealedFileId'])
export class AgreementVersionEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'agreement_id', type: 'bigint', unsigned: true })
  agreementId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 20 })
  status!: VersionStatus;

  @Column({ type: 'varchar', length: 20 })
  way!: 'electronic' | 'paper';

  /** Why it was made; null for the first. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;

  /** The host's part as JSON (`AgreementTerms`). */
  @EncryptedColumn({ name: 'terms_cipher', large: true })
  termsCipher!: Buffer;

  @Column({ name: 'terms_revision', type: 'int', default: 1 })
  termsRevision!: number;

  /** The trainee's part as JSON (`TraineeDetails`). */
  @EncryptedColumn({ name: 'details_cipher', large: true })
  detailsCipher!: Buffer;

  @Column({ name: 'details_revision', type: 'int', default: 1 })
  detailsRevision!: number;

  /** The template it was sent with; null while drafted. */
  @Column({ name: 'template_id', type: 'bigint', unsigned: true, nullable: true })
  templateId!: string | null;

  /** Canonical JSON of `AgreementContent` without the template's text; null while drafted. */
  @EncryptedColumn({ name: 'content_cipher', large: true, nullable: true })
  contentCipher!: Buffer | null;

  /** SHA-256 of the PDF, lower-case hex. */
  @Column({ name: 'content_hash', type: 'char', length: 64, nullable: true })
  contentHash!: string | null;

  @Column({ name: 'needs_guardian', type: 'boolean', default: false })
  needsGuardian!: boolean;

  /** The PDF that is signed, kept for ever; encrypted. */
  @Column({ name: 'file_id', type: 'char', length: 36, nullable: true })
  fileId!: string | null;

  @EncryptedColumn({ name: 'file_key_cipher', nullable: true })
  fileKeyCipher!: Buffer | null;

  @Column({ name: 'sent_at', type: 'datetime', precision: 3, nullable: true })
  sentAt!: Date | null;

  @Column({ name: 'lapses_at', type: 'datetime', precision: 3, nullable: true })
  lapsesAt!: Date | null;

  @Column({ name: 'effective_at', type: 'datetime', precision: 3, nullable: true })
  effectiveAt!: Date | null;

  /** `delayed`: the timestamp authority did not answer yet; the worker goes on trying. */
  @Column({ type: 'varchar', length: 20 })
  seal!: 'none' | 'pending' | 'delayed' | 'sealed';

  /** The sealed PDF with its evidence page; encrypted. */
  @Column({ name: 'sealed_file_id', type: 'char', length: 36, nullable: true })
  sealedFileId!: string | null;

  @EncryptedColumn({ name: 'sealed_file_key_cipher', nullable: true })
  sealedFileKeyCipher!: Buffer | null;

  /** SHA-256 of the sealed PDF, lower-case hex. */
  @Column({ name: 'sealed_hash', type: 'char', length: 64, nullable: true })
  sealedHash!: string | null;

  /** The instant that the timestamp authority attests. */
  @Column({ name: 'sealed_at', type: 'datetime', precision: 3, nullable: true })
  sealedAt!: Date | null;
}
