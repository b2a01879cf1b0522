import type { Channel, DeliveryStatus } from '@qihang/shared/notices';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { TemplateKey } from './message-templates';

/** One inbox message on its way to one person by another channel. */
@Entity('deliveries')
// Nobody gets the same message twice on one channel.
@Index('uq_deliveries_message', ['messageId', 'channel'], { unique: true })
// The worker's claim of what is due, and its look for attempts that never ended.
@Index('ix_deliveries_due', ['channel', 'status', 'dueAt'])
// How a notice fares, and the officer's list of what failed or is unknown.
@Index('ix_deliveries_notice', ['noticeId', 'status', 'channel'])
export class DeliveryEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'message_id', type: 'bigint', unsigned: true })
  messageId!: string;

  @Column({ type: 'varchar', length: 20 })
  channel!: Channel;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'notice_id', type: 'bigint', unsigned: true, nullable: true })
  noticeId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  template!: TemplateKey;

  @Column({ type: 'varchar', length: 20 })
  status!: DeliveryStatus;

  /** Pending: not before; while a worker holds it, until when. Attempting: the answer is expected by then. */
  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt!: Date;

  /** Whose claim this is: a worker whose claim has passed to another writes nothing. */
  @Column({ name: 'claim_id', type: 'bigint', unsigned: true, nullable: true })
  claimId!: string | null;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  /** One of the person's permissions is set aside for this delivery. */
  @Column({ name: 'credit_held', type: 'boolean', default: false })
  creditHeld!: boolean;

  @Column({ name: 'last_error', type: 'varchar', length: 200, nullable: true })
  lastError!: string | null;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}
