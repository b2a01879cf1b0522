import type { RegistryReviewStatus } from '@qihang/shared/registries';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A registry's row has the number of a seeker but another name: an officer looks. */
@Entity('registry_reviews')
// The same two names are asked about once, however many files list them.
@Index('uq_registry_reviews_names', ['seekerId', 'kind', 'rowNameIndex', 'seekerNameIndex'], { unique: true })
// The officer's list.
@Index('ix_registry_reviews_status', ['status', 'id'])
export class RegistryReviewEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'seeker_id', type: 'bigint', unsigned: true })
  seekerId!: string;

  @Column({ type: 'varchar', length: 40 })
  kind!: string;

  @Column({ name: 'row_name_index', type: 'binary', length: 32 })
  rowNameIndex!: Buffer;

  @Column({ name: 'seeker_name_index', type: 'binary', length: 32 })
  seekerNameIndex!: Buffer;

  /** The newest registry with such a row. */
  @Column({ name: 'import_id', type: 'bigint', unsigned: true })
  importId!: string;

  @Column({ type: 'int', unsigned: true })
  line!: number;

  @Column({ name: 'as_of', type: 'date' })
  asOf!: string;

  @Column({ name: 'masked_number', type: 'varchar', length: 20 })
  maskedNumber!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: RegistryReviewStatus;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ name: 'decided_by', type: 'bigint', unsigned: true, nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  reason!: string | null;
}
