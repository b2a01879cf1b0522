import type { Risk } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A list of officers: of all internships that are not closed, or of those with one risk. */
export type RiskList = 'all' | Risk;

/** The place of one internship in one of the officers' lists, as it was assessed last. */
@Entity('internship_risks')
// A county's list, the highest score first.
@Index('ix_internship_risks_division', ['list', 'divisionCode', 'score', 'internshipId'])
// A city's list.
@Index('ix_internship_risks_area', ['list', 'areaCode', 'score', 'internshipId'])
// The whole province's list.
@Index('ix_internship_risks_province', ['list', 'score', 'internshipId'])
export class InternshipRiskEntity {
  @PrimaryColumn({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  list!: RiskList;

  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  /** The city that the division is or lies in. */
  @Column({ name: 'area_code', type: 'char', length: 6 })
  areaCode!: string;

  /** Of all its risks. */
  @Column({ type: 'smallint', unsigned: true })
  score!: number;
}
