import type { VisitResult, VisitWay } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** An officer's look at an internship. What was found stays as it was written; whoever goes again writes a new one. */
@Entity('internship_visits')
// The visits of an internship, the latest first.
@Index('ix_internship_visits_internship', ['internshipId', 'visitedOn', 'id'])
// What is to be looked at again, the earliest day first.
@Index('ix_internship_visits_follow_up', ['followUpOpenOn', 'id'])
export class VisitEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** The host's division. */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ name: 'spot_check_id', type: 'bigint', unsigned: true, nullable: true })
  spotCheckId!: string | null;

  @Column({ name: 'visited_on', type: 'date' })
  visitedOn!: string;

  @Column({ type: 'varchar', length: 10 })
  way!: VisitWay;

  @Column({ type: 'varchar', length: 10 })
  result!: VisitResult;

  /** Findings and words, as JSON (`VisitDetail`). */
  @EncryptedColumn({ name: 'detail_cipher', large: true })
  detailCipher!: Buffer;

  @Column({ name: 'photo_ids', type: 'json' })
  photoIds!: string[];

  @Column({ name: 'follow_up_on', type: 'date', nullable: true })
  followUpOn!: string | null;

  /** The same, until somebody has been there again. */
  @Column({ name: 'follow_up_open_on', type: 'date', nullable: true })
  followUpOpenOn!: string | null;

  /** Person id. */
  @Column({ name: 'recorded_by', type: 'bigint', unsigned: true })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'datetime', precision: 3 })
  recordedAt!: Date;
}
