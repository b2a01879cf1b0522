import type { HelpRequest, HelpStatus, HelpSummary } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A trainee's request for help. Only the trainee and the division's officers ever learn of it. */
@Entity('help_requests')
// The requests of an internship, latest first; how many are open.
@Index('ix_help_requests_internship', ['internshipId', 'id'])
// The officers' list of one status, longest waiting first.
@Index('ix_help_requests_status', ['status', 'changedAt', 'id'])
export class HelpRequestEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** The host's division, whose officers it goes to. */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ type: 'varchar', length: 20 })
  topic!: HelpSummary['topic'];

  @Column({ type: 'varchar', length: 20 })
  status!: HelpStatus;

  @Column({ type: 'varchar', length: 20, nullable: true })
  result!: HelpRequest['result'];

  @Column({ name: 'opened_at', type: 'datetime', precision: 3 })
  openedAt!: Date;

  /** Of the last step that the trainee sees. */
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;

  /** Counts steps; 1 at first. */
  @Column({ type: 'int' })
  revision!: number;
}
