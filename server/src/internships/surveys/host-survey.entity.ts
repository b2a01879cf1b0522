import type { SurveyPhase } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** What a trainee says of the host, once a phase. It leaves the server in figures only, and in words without their writer. */
@Entity('host_surveys')
// Answered once.
@Index('uq_host_surveys_phase', ['internshipId', 'phase'], { unique: true })
// Figures of a host, and from how many trainees they are.
@Index('ix_host_surveys_host', ['hostId', 'internshipId'])
export class HostSurveyEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  @Column({ name: 'host_id', type: 'bigint', unsigned: true })
  hostId!: string;

  @Column({ type: 'varchar', length: 10 })
  phase!: SurveyPhase;

  /** 1 to 5, as the next four. */
  @Column({ type: 'tinyint', unsigned: true })
  mentoring!: number;

  @Column({ type: 'tinyint', unsigned: true })
  work!: number;

  @Column({ type: 'tinyint', unsigned: true })
  safety!: number;

  @Column({ type: 'tinyint', unsigned: true })
  stipend!: number;

  @Column({ type: 'tinyint', unsigned: true })
  overall!: number;

  @EncryptedColumn({ name: 'words_cipher', length: 2_100, nullable: true })
  wordsCipher!: Buffer | null;

  @Column({ name: 'answered_at', type: 'datetime', precision: 3 })
  answeredAt!: Date;
}
