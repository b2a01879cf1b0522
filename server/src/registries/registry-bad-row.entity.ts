import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that is wrong with a row of a registry file. */
@Entity('registry_bad_rows')
export class RegistryBadRowEntity {
  @PrimaryColumn({ name: 'import_id', type: 'bigint', unsigned: true })
  importId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  line!: number;

  /** From 0, within the row. */
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  ordinal!: number;

  @Column({ name: 'column_name', type: 'varchar', length: 60, nullable: true })
  columnName!: string | null;

  @Column({ type: 'varchar', length: 120 })
  reason!: string;

  /** Masked. */
  @Column({ type: 'varchar', length: 60 })
  excerpt!: string;
}
