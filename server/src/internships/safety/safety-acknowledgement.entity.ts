import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** A trainee's acknowledgement of the safety training; insert-only. */
@Entity('safety_acknowledgements')
// Acknowledged once.
@Index('uq_safety_acknowledgements_internship', ['internshipId'], { unique: true })
export class SafetyAcknowledgementEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'internship_id', type: 'bigint', unsigned: true })
  internshipId!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  /** The wording that was read. */
  @Column({ name: 'text_version', type: 'varchar', length: 20 })
  textVersion!: string;

  @Column({ name: 'acknowledged_at', type: 'datetime', precision: 3 })
  acknowledgedAt!: Date;

  @EncryptedColumn({ name: 'address_cipher' })
  addressCipher!: Buffer;

  @EncryptedColumn({ name: 'device_cipher', length: 900 })
  deviceCipher!: Buffer;
}
