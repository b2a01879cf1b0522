import type { ConsentKind } from '@qihang/shared/identity';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a person consents to now: the last line of the history for each kind. */
@Entity('consents')
// All who gave a kind of consent, for the audience of a message.
@Index('ix_consents_kind', ['kind', 'granted', 'personId'])
export class ConsentEntity {
  @PrimaryColumn({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @PrimaryColumn({ type: 'varchar', length: 30 })
  kind!: ConsentKind;

  @Column({ type: 'boolean' })
  granted!: boolean;

  /** Version of the privacy notice that was shown. */
  @Column({ name: 'notice_version', type: 'varchar', length: 20 })
  noticeVersion!: string;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
