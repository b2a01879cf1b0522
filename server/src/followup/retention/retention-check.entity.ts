import type { RetentionResult } from '@qihang/shared/followup';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One look at whether a retained trainee is still there. */
@Entity('retention_checks')
// A check is made once.
@Index('uq_retention_checks_month', ['internshipId', 'afterMonths'], { unique: true })
// The count of a host.
@Index('ix_retention_checks_host', ['hostId', 'afterMonths', 'result'])
export class RetentionCheckEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  @Column({ name: 'host_id', type: 'bigint', unsigned: true })
  hostId!: string;

  @Column({ name: 'after_months', type: 'tinyint', unsigned: true })
  afterMonths!: number;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: string;

  /** Null: not known yet, or contested. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  result!: RetentionResult | null;
}
