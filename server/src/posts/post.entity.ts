import type { EducationLevel } from '@qihang/shared/platform';
import type { PostCategory, PostCloseReason, PostStatus } from '@qihang/shared/posts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An internship post of a host (见习岗位). */
@Entity('posts')
// The public list: published posts, newest first.
@Index('ix_posts_published', ['status', 'publishedAt', 'id'])
// Posts of a host; how many of them are open.
@Index('ix_posts_host', ['hostId', 'status', 'applyBy'])
// The officers' list of a division.
@Index('ix_posts_division', ['divisionCode', 'id'])
export class PostEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'host_id', type: 'bigint', unsigned: true })
  hostId!: string;

  @Column({ type: 'varchar', length: 100 })
  title!: string;

  @Column({ type: 'varchar', length: 20 })
  category!: PostCategory;

  @Column({ type: 'text' })
  duties!: string;

  @Column({ type: 'smallint', unsigned: true })
  headcount!: number;

  /** Accepted offers; the table refuses more than `headcount`. */
  @Column({ name: 'places_taken', type: 'smallint', unsigned: true, default: 0 })
  placesTaken!: number;

  /** Lowest level asked for; `junior-middle` asks for nothing. */
  @Column({ type: 'varchar', length: 30 })
  education!: EducationLevel;

  /** Rank of `education` on the ladder, for comparing. */
  @Column({ name: 'education_rank', type: 'tinyint', unsigned: true })
  educationRank!: number;

  /** Names of majors or classes of majors; empty: any. */
  @Column({ type: 'json' })
  majors!: string[];

  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ type: 'varchar', length: 200 })
  address!: string;

  @Column({ type: 'double', nullable: true })
  latitude!: number | null;

  @Column({ type: 'double', nullable: true })
  longitude!: number | null;

  @Column({ type: 'tinyint', unsigned: true })
  months!: number;

  @Column({ name: 'monthly_stipend_fen', type: 'int', unsigned: true })
  monthlyStipendFen!: number;

  @Column({ type: 'boolean' })
  meals!: boolean;

  @Column({ type: 'boolean' })
  housing!: boolean;

  @Column({ type: 'varchar', length: 200 })
  insurance!: string;

  /** Empty: none known. */
  @Column({ type: 'varchar', length: 300 })
  hazards!: string;

  /** Last day to apply. */
  @Column({ name: 'apply_by', type: 'date' })
  applyBy!: string;

  @Column({ type: 'boolean' })
  demonstration!: boolean;

  @Column({ type: 'varchar', length: 20 })
  status!: PostStatus;

  @Column({ name: 'close_reason', type: 'varchar', length: 20, nullable: true })
  closeReason!: PostCloseReason | null;

  /** The officer's words when the post was returned. */
  @Column({ name: 'return_reason', type: 'varchar', length: 200, nullable: true })
  returnReason!: string | null;

  /** The words of who withdrew the post; its applicants read them. */
  @Column({ name: 'close_note', type: 'varchar', length: 200, nullable: true })
  closeNote!: string | null;

  @Column({ name: 'published_at', type: 'datetime', precision: 3, nullable: true })
  publishedAt!: Date | null;

  /** As `postSearchText` makes it; compared byte by byte. */
  @Column({ name: 'search_text', type: 'varchar', length: 1000, collation: 'utf8mb4_bin' })
  searchText!: string;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
