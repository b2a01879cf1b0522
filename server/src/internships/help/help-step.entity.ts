import type { helpStepLabels } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** One step of a request for help; insert-only. */
@Entity('help_steps')
// The steps of a request, in order.
@Index('ix_help_steps_request', ['requestId', 'id'])
export class HelpStepEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'request_id', type: 'bigint', unsigned: true })
  requestId!: string;

  /** A `note` is the bureau's own. */
  @Column({ type: 'varchar', length: 20 })
  kind!: keyof typeof helpStepLabels;

  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true })
  byPersonId!: string;

  @EncryptedColumn({ name: 'words_cipher', length: 4_100 })
  wordsCipher!: Buffer;

  @Column({ name: 'photo_ids', type: 'json' })
  photoIds!: string[];

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
