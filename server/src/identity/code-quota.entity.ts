import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How many codes a phone was sent; its row is locked to decide on the next one. */
@Entity('code_quotas')
// The purge of quotas of past days.
@Index('ix_code_quotas_day', ['day'])
export class CodeQuotaEntity {
  @PrimaryColumn({ name: 'phone_index', type: 'binary', length: 32 })
  phoneIndex!: Buffer;

  /** The day in China that `sentToday` counts. */
  @Column({ type: 'date' })
  day!: string;

  @Column({ name: 'sent_today', type: 'tinyint', unsigned: true })
  sentToday!: number;

  @Column({ name: 'last_sent_at', type: 'datetime', precision: 3, nullable: true })
  lastSentAt!: Date | null;
}
