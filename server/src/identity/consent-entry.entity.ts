import type { ConsentKind } from '@qihang/shared/identity';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One giving or withdrawing of a consent. Rows are only ever inserted. */
@Entity('consent_entries')
// A person's history, to show or export it.
@Index('ix_consent_entries_person', ['personId', 'id'])
export class ConsentEntryEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: ConsentKind;

  @Column({ type: 'boolean' })
  granted!: boolean;

  @Column({ name: 'notice_version', type: 'varchar', length: 20 })
  noticeVersion!: string;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
