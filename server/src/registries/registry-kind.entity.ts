import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kind of registry (低保, 脱贫, 残疾 …). Kinds are data: a row more is a kind more. */
@Entity('registry_kinds')
export class RegistryKindEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  code!: string;

  @Column({ type: 'varchar', length: 40 })
  name!: string;

  @Column({ type: 'int' })
  position!: number;
}
