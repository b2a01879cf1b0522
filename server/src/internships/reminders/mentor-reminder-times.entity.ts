import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When one mentor wants to be reminded of missing entries. Who has chosen nothing has no row. */
@Entity('mentor_reminder_times')
export class MentorReminderTimesEntity {
  /** The mentor's account. */
  @PrimaryColumn({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'is_on', type: 'tinyint' })
  isOn!: number;

  /** One bit a day, Monday is the lowest. */
  @Column({ type: 'tinyint', unsigned: true })
  weekdays!: number;

  /** In China. */
  @Column({ type: 'tinyint', unsigned: true })
  hour!: number;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;
}
