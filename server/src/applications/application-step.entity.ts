import type { ApplicationStatus } from '@qihang/shared/applications';
import type { Role } from '@qihang/shared/platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One step in the life of an application. Rows are only ever inserted. */
@Entity('application_steps')
// The history of the applications of a page.
@Index('ix_application_steps_application', ['applicationId', 'id'])
export class ApplicationStepEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'application_id', type: 'bigint', unsigned: true })
  applicationId!: string;

  /** The status that the step led to. */
  @Column({ type: 'varchar', length: 20 })
  status!: ApplicationStatus;

  @Column({ name: 'by_role', type: 'varchar', length: 20 })
  byRole!: Role;

  /** Null: the platform itself. */
  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true, nullable: true })
  byPersonId!: string | null;

  /** Words for the other side. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  note!: string | null;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
