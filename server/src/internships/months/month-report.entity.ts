import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** What a trainee reports on a month, as written last. */
@Entity('internship_month_reports')
// One report a month; those of some internships.
@Index('uq_internship_month_reports_number', ['internshipId', 'number'], { unique: true })
export class MonthReportEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  @Column({ type: 'tinyint', unsigned: true })
  number!: number;

  /** As JSON (`MonthReportInput`). */
  @EncryptedColumn({ name: 'content_cipher', large: true })
  contentCipher!: Buffer;

  /** Counts changes; 1 at first. */
  @Column({ type: 'int' })
  revision!: number;

  @Column({ name: 'written_at', type: 'datetime', precision: 3 })
  writtenAt!: Date;
}
