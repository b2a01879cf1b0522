import type { RegistryImportStatus } from '@qihang/shared/registries';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One registry file: what it is, how far it has been read, and what came of it. */
@Entity('registry_imports')
// The same file for the same registry and day is imported once.
@Index('uq_registry_imports_content', ['contentKey'], { unique: true })
// An officer's list, newest first; the registries that cover a division.
@Index('ix_registry_imports_division', ['divisionCode', 'id'])
export class RegistryImportEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ type: 'varchar', length: 40 })
  kind!: string;

  /** The registry covers seekers from this division code … */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  /** … to this one. */
  @Column({ name: 'division_to', type: 'char', length: 6 })
  divisionTo!: string;

  @Column({ name: 'as_of', type: 'date' })
  asOf!: string;

  @Column({ type: 'boolean' })
  complete!: boolean;

  /** Hash of kind, division, day and content; null once failed or cancelled, so that the file can be sent again. */
  @Column({ name: 'content_key', type: 'binary', length: 32, nullable: true })
  contentKey!: Buffer | null;

  /** The upload in the file store, until it is removed; null for a file that a command reads where it lies. */
  @Column({ name: 'file_id', type: 'char', length: 36, nullable: true })
  fileId!: string | null;

  @Column({ name: 'file_name', type: 'varchar', length: 200 })
  fileName!: string;

  @Column({ name: 'file_bytes', type: 'bigint', unsigned: true })
  fileBytes!: string;

  @Column({ name: 'bytes_read', type: 'bigint', unsigned: true, default: 0 })
  bytesRead!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: RegistryImportStatus;

  /** Everything up to this line of the file is stored; where a restart goes on. */
  @Column({ name: 'last_line', type: 'int', unsigned: true, default: 0 })
  lastLine!: number;

  @Column({ name: 'rows_good', type: 'int', unsigned: true, default: 0 })
  rowsGood!: number;

  @Column({ name: 'rows_bad', type: 'int', unsigned: true, default: 0 })
  rowsBad!: number;

  @Column({ name: 'rows_duplicate', type: 'int', unsigned: true, default: 0 })
  rowsDuplicate!: number;

  /** How many faults were written down; see `MAX_FAULTS`. */
  @Column({ name: 'faults_listed', type: 'int', unsigned: true, default: 0 })
  faultsListed!: number;

  /** Why it failed, for people. */
  @Column({ type: 'varchar', length: 300, nullable: true })
  failure!: string | null;

  /** A newer complete registry of the kind that covers all of this one's division: this one counts no more. */
  @Column({ name: 'superseded_by', type: 'bigint', unsigned: true, nullable: true })
  supersededBy!: string | null;

  /** Its rows are deleted, because they count no more. */
  @Column({ name: 'rows_purged', type: 'boolean', default: false })
  rowsPurged!: boolean;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
