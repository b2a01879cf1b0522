import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person wants to be told; nobody without a row has said no. */
@Entity('message_preferences')
export class MessagePreferencesEntity {
  @PrimaryColumn({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'targeted_notices', type: 'boolean' })
  targetedNotices!: boolean;

  @Column({ type: 'boolean' })
  wechat!: boolean;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}
