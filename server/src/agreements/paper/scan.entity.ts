import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** A photo or PDF of the signed paper. Pages follow in the order of uploading, which is that of the ids. */
@Entity('agreement_scans')
// The same file is not kept twice; the uploads of a paper.
@Index('uq_agreement_scans_upload', ['paperId', 'uploadHash'], { unique: true })
// Files that nobody names are removed.
@Index('ix_agreement_scans_file', ['fileId'])
export class ScanEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'paper_id', type: 'bigint', unsigned: true })
  paperId!: string;

  /** A photo is kept as a JPEG, upright and without its metadata; a PDF as it came. */
  @Column({ type: 'varchar', length: 20 })
  kind!: 'image' | 'pdf';

  /** As it is downloaded; people name files after people. */
  @EncryptedColumn({ name: 'file_name_cipher', length: 1_000 })
  fileNameCipher!: Buffer;

  @Column({ type: 'int' })
  pages!: number;

  /** Of what is kept. */
  @Column({ type: 'int' })
  bytes!: number;

  /** SHA-256 of what was uploaded, lower-case hex. */
  @Column({ name: 'upload_hash', type: 'char', length: 64 })
  uploadHash!: string;

  @Column({ name: 'file_id', type: 'char', length: 36 })
  fileId!: string;

  @EncryptedColumn({ name: 'file_key_cipher' })
  fileKeyCipher!: Buffer;

  @Column({ name: 'uploaded_by', type: 'bigint', unsigned: true })
  uploadedBy!: string;

  @Column({ name: 'uploaded_at', type: 'datetime', precision: 3 })
  uploadedAt!: Date;
}
