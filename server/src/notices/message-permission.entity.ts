import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many WeChat messages of one template a person has allowed and not yet got. */
@Entity('message_permissions')
export class MessagePermissionEntity {
  @PrimaryColumn({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @PrimaryColumn({ name: 'template_id', type: 'varchar', length: 64 })
  templateId!: string;

  @Column({ type: 'int' })
  credits!: number;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}
