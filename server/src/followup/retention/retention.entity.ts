import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What an internship ended with, and what is known of it since. */
@Entity('retentions')
// One an internship.
@Index('uq_retentions_internship', ['internshipId'], { unique: true })
// The job that makes checks.
@Index('ix_retentions_next_check', ['nextCheckOn', 'id'])
// The job that reminds hosts.
@Index('ix_retentions_remind', ['remindOn', 'id'])
// The officers' list, the longest waiting first.
@Index('ix_retentions_open', ['openSince', 'id', 'divisionCode', 'isContested'])
// The same, of those that the sides say different things of.
@Index('ix_retentions_contested', ['isContested', 'openSince', 'id', 'divisionCode'])
// The person's own, the last first.
@Index('ix_retentions_person', ['personId', 'endedOn', 'id'])
// The count of a host.
@Index('ix_retentions_host', ['hostId', 'kind'])
export class RetentionEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  @Column({ name: 'host_id', type: 'bigint', unsigned: true })
  hostId!: string;

  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ name: 'seeker_id', type: 'bigint', unsigned: true })
  seekerId!: string;

  @Column({ name: 'post_title', type: 'varchar', length: 100 })
  postTitle!: string;

  @Column({ type: 'varchar', length: 12 })
  kind!: 'retained' | 'not-retained' | 'disputed';

  /** The wishes that were acted on, separated by commas. */
  @Column({ type: 'varchar', length: 60 })
  wishes!: string;

  /** Last day of the internship. */
  @Column({ name: 'ended_on', type: 'date' })
  endedOn!: string;

  @Column({ name: 'contract_on', type: 'date', nullable: true })
  contractOn!: string | null;

  @Column({ name: 'term_months', type: 'smallint', unsigned: true, nullable: true })
  termMonths!: number | null;

  @Column({ name: 'insured_from', type: 'date', nullable: true })
  insuredFrom!: string | null;

  /** When the trainee left, as far as it is known and not contested. */
  @Column({ name: 'left_on', type: 'date', nullable: true })
  leftOn!: string | null;

  /** When the next check is to be made; null when there is none to come. */
  @Column({ name: 'next_check_on', type: 'date', nullable: true })
  nextCheckOn!: string | null;

  /** Since when somebody is asked; null when nothing is to be asked. */
  @Column({ name: 'open_since', type: 'date', nullable: true })
  openSince!: string | null;

  @Column({ name: 'is_contested', type: 'boolean' })
  isContested!: boolean;

  /** When the host is reminded next. */
  @Column({ name: 'remind_on', type: 'date', nullable: true })
  remindOn!: string | null;

  /** Reminders since the oldest open check fell due. */
  @Column({ type: 'tinyint', unsigned: true })
  reminders!: number;

  /** Counts changes; an answer based on an older count is refused. */
  @Column({ type: 'int', default: 1 })
  revision!: number;
}
