import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One draw of internships to be looked at, with what it can be done again from. Never changed. */
@Entity('spot_checks')
// The draws of a division and below, the latest first.
@Index('ix_spot_checks_division', ['divisionCode', 'id'])
export class SpotCheckEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  /** Drawn among the internships of this division and below. */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  /** Person id. */
  @Column({ name: 'drawn_by', type: 'bigint', unsigned: true })
  drawnBy!: string;

  @Column({ name: 'drawn_at', type: 'datetime', precision: 3 })
  drawnAt!: Date;

  /** 32 random bytes, lower-case hex. */
  @Column({ type: 'char', length: 64 })
  seed!: string;

  /** How many were drawn among all. */
  @Column({ name: 'random_size', type: 'smallint', unsigned: true })
  randomSize!: number;

  /** How many were drawn besides, among those with a risk. */
  @Column({ name: 'risk_size', type: 'smallint', unsigned: true })
  riskSize!: number;

  /** Out of how many. */
  @Column({ type: 'int', unsigned: true })
  population!: number;

  /** SHA-256 of their ids in ascending order, joined by commas; lower-case hex. */
  @Column({ name: 'population_hash', type: 'char', length: 64 })
  populationHash!: string;
}
