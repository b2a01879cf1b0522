import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RiskList } from './internship-risk.entity';

/** How many internships of one division are in one list: counting them anew takes long in a whole province. */
@Entity('internship_risk_counts')
export class RiskCountEntity {
  @PrimaryColumn({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  list!: RiskList;

  @Column({ type: 'int' })
  internships!: number;
}
