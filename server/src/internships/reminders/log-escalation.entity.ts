import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A host was told that an internship has had no entry since a day: once for each such gap; insert-only. */
@Entity('log_escalations')
export class LogEscalationEntity {
  @PrimaryColumn({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** Last day that an entry was about, or the first day. */
  @PrimaryColumn({ name: 'silent_since', type: 'date' })
  silentSince!: string;

  @Column({ name: 'told_at', type: 'datetime', precision: 3 })
  toldAt!: Date;
}
