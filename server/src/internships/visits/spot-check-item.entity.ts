import type { SpotCheckBasis } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An internship that was drawn. */
@Entity('spot_check_items')
// Nobody is drawn twice; which item a visit settles.
@Index('uq_spot_check_items_internship', ['spotCheckId', 'internshipId'], { unique: true })
export class SpotCheckItemEntity {
  @PrimaryColumn({ name: 'spot_check_id', type: 'bigint', unsigned: true })
  spotCheckId!: string;

  /** In the order of the draw, the first is 1. */
  @PrimaryColumn({ type: 'smallint', unsigned: true })
  position!: number;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  @Column({ type: 'varchar', length: 10 })
  basis!: SpotCheckBasis;

  /** The latest visit for this draw; null: still to be visited. */
  @Column({ name: 'visit_id', type: 'bigint', unsigned: true, nullable: true })
  visitId!: string | null;
}
