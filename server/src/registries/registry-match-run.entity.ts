import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One matching of seekers against registries, with its counts. */
@Entity('registry_match_runs')
// An officer's list, newest first.
@Index('ix_registry_match_runs_division', ['divisionCode', 'id'])
// The first run of an import, shown with it.
@Index('ix_registry_match_runs_import', ['importId', 'id'])
export class RegistryMatchRunEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'started_by', type: 'varchar', length: 20 })
  startedBy!: 'import' | 'sign-up' | 'schedule';

  /** Null: all kinds. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  kind!: string | null;

  @Column({ name: 'import_id', type: 'bigint', unsigned: true, nullable: true })
  importId!: string | null;

  /** Of the registry, or of the one seeker. */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ name: 'started_at', type: 'datetime', precision: 3 })
  startedAt!: Date;

  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true })
  finishedAt!: Date | null;

  /** Seekers found with the same number and name. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  flagged!: number;

  /** Those of them without a flag before. */
  @Column({ name: 'newly_flagged', type: 'int', unsigned: true, default: 0 })
  newlyFlagged!: number;

  /** Same number, other name, not settled. */
  @Column({ name: 'to_review', type: 'int', unsigned: true, default: 0 })
  toReview!: number;

  /** Flags that ended, because the person is no longer listed. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  ended!: number;
}
