import type { LogEntryInput } from '@qihang/shared/internships';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** A mentor's entry about one period of an internship, as it was sent last. */
@Entity('log_entries')
// An entry is stored once, however often it is sent.
@Index('uq_log_entries_key', ['mentorPersonId', 'entryKey'], { unique: true })
// The entries of an internship, latest period first; their periods.
@Index('ix_log_entries_internship', ['internshipId', 'periodFrom', 'id'])
export class LogEntryEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  /** Who wrote it; stays when the internship gets another mentor. */
  @Column({ name: 'mentor_id', type: 'bigint', unsigned: true })
  mentorId!: string;

  @Column({ name: 'mentor_person_id', type: 'bigint', unsigned: true })
  mentorPersonId!: string;

  /** The phone's own name for it. */
  @Column({ name: 'entry_key', type: 'char', length: 36 })
  entryKey!: string;

  @Column({ name: 'period_from', type: 'date' })
  periodFrom!: string;

  @Column({ name: 'period_to', type: 'date' })
  periodTo!: string;

  @Column({ type: 'json' })
  tasks!: LogEntryInput['tasks'];

  @Column({ name: 'attended_days', type: 'json' })
  attendedDays!: string[];

  @Column({ type: 'json' })
  ratings!: LogEntryInput['ratings'];

  /** Ids of photos, in the mentor's order. */
  @Column({ name: 'photo_ids', type: 'json' })
  photoIds!: string[];

  @EncryptedColumn({ name: 'comment_cipher', length: 4_100 })
  commentCipher!: Buffer;

  /** By the phone's clock. */
  @Column({ name: 'written_at', type: 'datetime', precision: 3 })
  writtenAt!: Date;

  @Column({ name: 'received_at', type: 'datetime', precision: 3 })
  receivedAt!: Date;

  @Column({ name: 'clock_was_wrong', type: 'boolean' })
  clockWasWrong!: boolean;

  /** SHA-256 of the device's name, lower-case hex. */
  @Column({ name: 'device_hash', type: 'char', length: 64 })
  deviceHash!: string;

  /** Counts changes; 1 at first. */
  @Column({ type: 'int' })
  revision!: number;

  /** A version of another device that was based on an older revision, as JSON (`SentVersion`); null: there is none. */
  @EncryptedColumn({ name: 'conflict_cipher', large: true, nullable: true })
  conflictCipher!: Buffer | null;
}
