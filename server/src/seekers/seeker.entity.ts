import type { Sex } from '@qihang/shared/identity';
import type { EducationLevel } from '@qihang/shared/platform';
import type { PostCategory } from '@qihang/shared/posts';
import type { SeekerCategory } from '@qihang/shared/seekers';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { BlindIndexColumn, EncryptedColumn } from '../platform/personal-data';

/** A person who signed up (报名). */
@Entity('seekers')
// The signed-in person's own record; a person signs up once.
@Index('uq_seekers_person', ['personId'], { unique: true })
// Nobody signs up twice from two accounts.
@Index('uq_seekers_citizen_number', ['citizenNumberIndex'], { unique: true })
// The join that matches a registry reads nothing else of a seeker.
@Index('ix_seekers_matching', ['citizenNumberIndex', 'matchingConsent', 'divisionCode', 'nameIndex'])
// The officer's ledger, newest first, within a division.
@Index('ix_seekers_division', ['divisionCode', 'id'])
export class SeekerEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @EncryptedColumn({ name: 'name_cipher', length: 300 })
  nameCipher!: Buffer;

  @BlindIndexColumn({ name: 'name_index' })
  nameIndex!: Buffer;

  @Column({ name: 'masked_name', type: 'varchar', length: 50 })
  maskedName!: string;

  @EncryptedColumn({ name: 'citizen_number_cipher' })
  citizenNumberCipher!: Buffer;

  @BlindIndexColumn({ name: 'citizen_number_index' })
  citizenNumberIndex!: Buffer;

  @Column({ name: 'masked_citizen_number', type: 'varchar', length: 20 })
  maskedCitizenNumber!: string;

  @Column({ name: 'birth_date', type: 'date' })
  birthDate!: string;

  @Column({ type: 'varchar', length: 10 })
  sex!: Sex;

  @Column({ type: 'varchar', length: 20 })
  category!: SeekerCategory;

  @Column({ type: 'varchar', length: 30 })
  education!: EducationLevel;

  @Column({ name: 'is_special_education', type: 'boolean' })
  isSpecialEducation!: boolean;

  @Column({ type: 'varchar', length: 60, nullable: true })
  school!: string | null;

  @Column({ name: 'school_code', type: 'varchar', length: 20, nullable: true })
  schoolCode!: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  major!: string | null;

  @Column({ name: 'major_code', type: 'varchar', length: 20, nullable: true })
  majorCode!: string | null;

  @Column({ name: 'graduation_date', type: 'date', nullable: true })
  graduationDate!: string | null;

  @EncryptedColumn({ name: 'unemployment_registration_number_cipher', nullable: true })
  unemploymentRegistrationNumberCipher!: Buffer | null;

  @Column({ name: 'unemployment_registration_date', type: 'date', nullable: true })
  unemploymentRegistrationDate!: string | null;

  @Column({ name: 'is_full_time_student', type: 'boolean' })
  isFullTimeStudent!: boolean;

  @Column({ name: 'is_employed', type: 'boolean' })
  isEmployed!: boolean;

  @Column({ name: 'owns_business', type: 'boolean' })
  ownsBusiness!: boolean;

  /** Where the seeker lives: the bureau there looks after the seeker. */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  /** Divisions where the seeker would take a post; empty: anywhere in Henan. */
  @Column({ name: 'wanted_divisions', type: 'json' })
  wantedDivisions!: string[];

  @Column({ name: 'wanted_categories', type: 'set', enum: ['research', 'technical', 'management', 'community'] })
  wantedCategories!: PostCategory[];

  @Column({ name: 'available_from', type: 'date', nullable: true })
  availableFrom!: string | null;

  /** Whether an agreement of the seeker's is in force; see `RecordInternship`. */
  @Column({ name: 'internship_in_force', type: 'boolean', default: false })
  hasInternshipInForce!: boolean;

  /** Internships that began, the one in force included. */
  @Column({ name: 'internships_taken', type: 'smallint', unsigned: true, default: 0 })
  internshipsTaken!: number;

  /** The person's consent to matching, kept here so that matching needs no other table; see `FollowMatchingConsent`. */
  @Column({ name: 'matching_consent', type: 'boolean' })
  matchingConsent!: boolean;

  @Column({ name: 'signed_up_at', type: 'datetime', precision: 3 })
  signedUpAt!: Date;

  /** Counts changes; an update based on an older count is refused. */
  @Column({ type: 'int', default: 1 })
  version!: number;
}
