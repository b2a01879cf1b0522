import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One reminder of missing entries on one day, to one mentor or one host; insert-only. */
@Entity('log_reminders')
// Nobody is reminded twice on a day, whatever crashes or however the clock jumps; who has been reminded today.
@Index('uq_log_reminders_day', ['kind', 'day', 'readerId'], { unique: true })
export class LogReminderEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ type: 'varchar', length: 10 })
  kind!: 'mentor' | 'host';

  /** The mentor's account, or the host. */
  @Column({ name: 'reader_id', type: 'bigint', unsigned: true })
  readerId!: string;

  @Column({ type: 'date' })
  day!: string;

  /** How many it was about. */
  @Column({ type: 'int' })
  internships!: number;

  @Column({ name: 'told_at', type: 'datetime', precision: 3 })
  toldAt!: Date;
}
