import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How many of a host's trainees stayed, so many months after the end; 0: at the end. Counted anew from the rows below. */
@Entity('host_retention_rates')
// Hosts by rate.
@Index('ix_host_retention_rates_rate', ['afterMonths', 'rate', 'hostId', 'divisionCode'])
export class HostRateEntity {
  @PrimaryColumn({ name: 'host_id', type: 'bigint', unsigned: true })
  hostId!: string;

  @PrimaryColumn({ name: 'after_months', type: 'tinyint', unsigned: true })
  afterMonths!: number;

  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  /** Whom the rate counts from: at the end those who completed, later those of whom it is known. */
  @Column({ type: 'int', unsigned: true })
  base!: number;

  @Column({ type: 'int', unsigned: true })
  retained!: number;

  /** In ten-thousandths; null when there is nobody to count from. */
  @Column({ type: 'smallint', unsigned: true, nullable: true })
  rate!: number | null;
}
