import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person in a registry, without any plain data. */
@Entity('registry_rows')
export class RegistryRowEntity {
  @PrimaryColumn({ name: 'import_id', type: 'bigint', unsigned: true })
  importId!: string;

  /** With the import first, the key finds duplicates of a file and keeps its rows in the order of the seekers' index. */
  @PrimaryColumn({ name: 'citizen_number_index', type: 'binary', length: 32 })
  citizenNumberIndex!: Buffer;

  @Column({ name: 'name_index', type: 'binary', length: 32 })
  nameIndex!: Buffer;

  @Column({ type: 'int', unsigned: true })
  line!: number;

  @Column({ name: 'masked_number', type: 'varchar', length: 20 })
  maskedNumber!: string;
}
