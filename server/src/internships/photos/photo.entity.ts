import type { PhotoPurpose } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** A photo that somebody uploaded about an internship, encrypted under a key of its own. */
@Entity('internship_photos')
// The same photo twice is one photo.
@Index('uq_internship_photos_upload', ['internshipId', 'uploadedBy', 'purpose', 'uploadHash'], { unique: true })
// Photos that nothing has named yet, to be removed in time.
@Index('ix_internship_photos_unused', ['usedAt', 'uploadedAt'])
// Which photo keeps a file alive.
@Index('ix_internship_photos_file', ['fileId'])
export class PhotoEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** Person id. */
  @Column({ name: 'uploaded_by', type: 'bigint', unsigned: true })
  uploadedBy!: string;

  @Column({ type: 'varchar', length: 10 })
  purpose!: PhotoPurpose;

  /** SHA-256 of what came in, lower-case hex. */
  @Column({ name: 'upload_hash', type: 'char', length: 64 })
  uploadHash!: string;

  @Column({ name: 'file_id', type: 'char', length: 36 })
  fileId!: string;

  @EncryptedColumn({ name: 'file_key_cipher' })
  fileKeyCipher!: Buffer;

  @Column({ type: 'int', unsigned: true })
  bytes!: number;

  @Column({ name: 'uploaded_at', type: 'datetime', precision: 3 })
  uploadedAt!: Date;

  /** Since when an entry, a month or a request names it; null: nothing does yet. */
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt!: Date | null;
}
