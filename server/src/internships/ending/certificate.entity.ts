import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** The certificate (见习证明) of an internship: what it says is frozen when the internship is closed, its file follows. */
@Entity('internship_certificates')
// One an internship, whatever is repeated.
@Index('uq_internship_certificates_internship', ['internshipId'], { unique: true })
// The public check by number.
@Index('uq_internship_certificates_number', ['number'], { unique: true })
// The public check of an uploaded file.
@Index('ix_internship_certificates_hash', ['sealedHash'])
// Files that nobody names are removed.
@Index('ix_internship_certificates_file', ['fileId'])
export class CertificateEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** As `JX-7K3M-Q2VD-0H9T-5`. */
  @Column({ type: 'char', length: 19 })
  number!: string;

  /** What it says, as JSON (`CertificateContent`). */
  @EncryptedColumn({ name: 'content_cipher', large: true })
  contentCipher!: Buffer;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  /** `delayed`: the timestamp authority did not answer yet; the worker goes on trying. */
  @Column({ type: 'varchar', length: 10 })
  seal!: 'pending' | 'delayed' | 'sealed';

  /** The sealed PDF; encrypted. */
  @Column({ name: 'file_id', type: 'char', length: 36, nullable: true })
  fileId!: string | null;

  @EncryptedColumn({ name: 'file_key_cipher', nullable: true })
  fileKeyCipher!: Buffer | null;

  /** SHA-256 of the sealed PDF, lower-case hex. */
  @Column({ name: 'sealed_hash', type: 'char', length: 64, nullable: true })
  sealedHash!: string | null;

  /** The instant that the timestamp authority attests. */
  @Column({ name: 'sealed_at', type: 'datetime', precision: 3, nullable: true })
  sealedAt!: Date | null;
}
