import type { PostColumn } from '@qihang/shared/posts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What became of a row: a draft post, or a reason. A refused row has one entry a reason. */
@Entity('post_import_rows')
// Resuming after a crash goes on behind the last line; the refused rows are shown by line.
@Index('ix_post_import_rows_line', ['importId', 'line'])
export class PostImportRowEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true })
  importId!: string;

  @Column({ type: 'int', unsigned: true })
  line!: number;

  @Column({ name: 'post_id', type: 'bigint', unsigned: true, nullable: true })
  postId!: string | null;

  @Column({ name: 'sheet_column', type: 'varchar', length: 20, nullable: true })
  column!: PostColumn | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  excerpt!: string | null;
}
