import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a scheduled job runs next, and until when a worker holds it. */
@Entity('schedules')
export class ScheduleEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name!: string;

  @Column({ name: 'next_run_at', type: 'datetime', precision: 3 })
  nextRunAt!: Date;

  @Column({ name: 'leased_until', type: 'datetime', precision: 3, nullable: true })
  leasedUntil!: Date | null;
}
