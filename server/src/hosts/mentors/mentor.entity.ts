import type { MentorStatus } from '@qihang/shared/hosts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { BlindIndexColumn, EncryptedColumn } from '../../platform/personal-data';

/** A mentor (带教老师) on a host's list. */
@Entity('mentors')
// A host lists a phone once.
@Index('uq_mentors_host_phone', ['hostId', 'phoneIndex'], { unique: true })
// The host's list, newest first, also of one status only.
@Index('ix_mentors_host', ['hostId', 'status', 'id'])
// The entries of a person who is deleted.
@Index('ix_mentors_person', ['personId'])
export class MentorEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'host_id', type: 'bigint', unsigned: true })
  hostId!: string;

  /** The account that the phone signs in to; it holds the role `mentor` of this host while the mentor is active. */
  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @EncryptedColumn({ name: 'name_cipher', length: 300 })
  nameCipher!: Buffer;

  @Column({ name: 'masked_name', type: 'varchar', length: 50 })
  maskedName!: string;

  @EncryptedColumn({ name: 'phone_cipher' })
  phoneCipher!: Buffer;

  /** Null once retired: a phone may pass to somebody else, or its owner may come back as a new entry. */
  @BlindIndexColumn({ name: 'phone_index', nullable: true })
  phoneIndex!: Buffer | null;

  @Column({ name: 'masked_phone', type: 'varchar', length: 20 })
  maskedPhone!: string;

  @Column({ name: 'job_title', type: 'varchar', length: 40 })
  jobTitle!: string;

  /** What the mentor can teach. */
  @Column({ type: 'varchar', length: 200 })
  specialty!: string;

  @Column({ name: 'years_of_experience', type: 'tinyint', unsigned: true })
  yearsOfExperience!: number;

  @Column({ type: 'varchar', length: 20 })
  status!: MentorStatus;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  /** Counts changes; an update based on an older count is refused. */
  @Column({ type: 'int', default: 1 })
  version!: number;
}
