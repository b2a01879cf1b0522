import type { LeavingReason, RetentionSide } from '@qihang/shared/followup';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** What one side said of a retained trainee on one day; insert-only. */
@Entity('retention_words')
// What was said, in order.
@Index('ix_retention_words_internship', ['internshipId', 'id'])
export class RetentionWordEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  @Column({ type: 'varchar', length: 8 })
  side!: RetentionSide;

  @Column({ name: 'said_on', type: 'date' })
  saidOn!: string;

  /** Null: still employed on that day. */
  @Column({ name: 'left_on', type: 'date', nullable: true })
  leftOn!: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  reason!: LeavingReason | null;

  @EncryptedColumn({ name: 'words_cipher', length: 1600, nullable: true })
  wordsCipher!: Buffer | null;

  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true })
  byPersonId!: string;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
