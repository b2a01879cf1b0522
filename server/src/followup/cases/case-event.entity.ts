import type { FollowUpEvent, FollowUpResult, FollowUpService } from '@qihang/shared/followup';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** One entry of a case's history; insert-only. */
@Entity('follow_up_events')
// The history in order.
@Index('ix_follow_up_events_case', ['caseId', 'id'])
export class CaseEventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'case_id', type: 'bigint', unsigned: true })
  caseId!: string;

  @Column({ type: 'varchar', length: 12 })
  kind!: FollowUpEvent['kind'];

  @Column({ name: 'by_role', type: 'varchar', length: 12 })
  byRole!: FollowUpEvent['by'];

  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true, nullable: true })
  byPersonId!: string | null;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;

  @Column({ type: 'varchar', length: 20, nullable: true })
  service!: FollowUpService | null;

  @Column({ name: 'served_on', type: 'date', nullable: true })
  servedOn!: string | null;

  @Column({ type: 'varchar', length: 12, nullable: true })
  result!: FollowUpResult | null;

  @EncryptedColumn({ name: 'words_cipher', length: 1600, nullable: true })
  wordsCipher!: Buffer | null;

  /** Whether the person reads the words. */
  @Column({ name: 'is_shown', type: 'boolean' })
  isShown!: boolean;

  @EncryptedColumn({ name: 'next_step_cipher', length: 400, nullable: true })
  nextStepCipher!: Buffer | null;

  @Column({ name: 'next_step_on', type: 'date', nullable: true })
  nextStepOn!: string | null;
}
