import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One goal of an internship's plan. Those that were taken out of the plan, and those of earlier versions of the agreement, stay,
 * because entries name them.
 */
@Entity('internship_goals')
// The plan in order; the same version gives its goals once.
@Index('uq_internship_goals_position', ['internshipId', 'versionNumber', 'position'], { unique: true })
export class InternshipGoalEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** The agreement's version that it comes from. */
  @Column({ name: 'version_number', type: 'int' })
  versionNumber!: number;

  /** In the whole plan, the first is 1; null: no longer in it. */
  @Column({ type: 'smallint', unsigned: true, nullable: true })
  position!: number | null;

  /** Month of the internship, the first is 1. */
  @Column({ type: 'tinyint', unsigned: true })
  month!: number;

  @Column({ type: 'varchar', length: 200 })
  text!: string;

  /** What is rated; empty: the goal is not rated. */
  @Column({ type: 'varchar', length: 40, default: '' })
  skill!: string;
}
