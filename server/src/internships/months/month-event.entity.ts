import type { MonthEventKind } from '@qihang/shared/internships';
import type { Role } from '@qihang/shared/platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** One step in the life of a month's record: who did what, when and why; insert-only. */
@Entity('internship_month_events')
// The history of a month, oldest first; those of all months of some internships.
@Index('ix_internship_month_events_month', ['internshipId', 'number', 'id'])
export class MonthEventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  @Column({ type: 'tinyint', unsigned: true })
  number!: number;

  @Column({ type: 'varchar', length: 20 })
  kind!: MonthEventKind;

  @Column({ name: 'by_role', type: 'varchar', length: 20 })
  byRole!: Role;

  /** Null: the platform itself. */
  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true, nullable: true })
  byPersonId!: string | null;

  /** The record's revision after the step. */
  @Column({ type: 'int' })
  revision!: number;

  /** Words, photos and figures, before and after, as JSON (`MonthEventDetail`). */
  @EncryptedColumn({ name: 'detail_cipher', large: true, nullable: true })
  detailCipher!: Buffer | null;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
