import type { PostDefaults, PostImport } from '@qihang/shared/posts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A sheet of posts that a bureau uploaded, and how far its import is. */
@Entity('post_imports')
// The bureau's imports, the newest first.
@Index('ix_post_imports_division', ['divisionCode', 'id'])
export class PostImportEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'file_id', type: 'char', length: 36 })
  fileId!: string;

  @Column({ name: 'file_name', type: 'varchar', length: 200 })
  fileName!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: PostImport['status'];

  /** The bureau's division: posts elsewhere are refused. */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true, nullable: true })
  personId!: string | null;

  @Column({ type: 'json' })
  headers!: string[];

  @Column({ type: 'json' })
  sample!: string[][];

  @Column({ type: 'json' })
  mapping!: PostImport['mapping'];

  @Column({ type: 'json' })
  defaults!: PostDefaults;

  @Column({ name: 'rows_good', type: 'int', unsigned: true, default: 0 })
  rowsGood!: number;

  @Column({ name: 'rows_bad', type: 'int', unsigned: true, default: 0 })
  rowsBad!: number;

  /** Why the import stopped, for people. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  failure!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true })
  finishedAt!: Date | null;
}
