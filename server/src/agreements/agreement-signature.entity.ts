import type { Party, SigningMethod } from '@qihang/shared/agreements';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../platform/personal-data';

/**
 * A signature on one version. Rows are only ever inserted; each names the hash of the one before it, so that a change to any
 * of them shows (`signature-chain.ts`).
 */
@Entity('agreement_signatures')
// One signature a party on a version.
@Index('uq_agreement_signatures_party', ['agreementId', 'versionNumber', 'party'], { unique: true })
// The chain of an agreement does not fork.
@Index('uq_agreement_signatures_chain', ['agreementId', 'previousHash'], { unique: true })
export class AgreementSignatureEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'agreement_id', type: 'bigint', unsigned: true })
  agreementId!: string;

  @Column({ name: 'version_number', type: 'int' })
  versionNumber!: number;

  @Column({ type: 'varchar', length: 20 })
  party!: Party;

  /** The account that signed; the trainee's for a guardian; null on paper. */
  @Column({ name: 'person_id', type: 'bigint', unsigned: true, nullable: true })
  personId!: string | null;

  /** The signer's name. */
  @EncryptedColumn({ name: 'signer_cipher', length: 400 })
  signerCipher!: Buffer;

  @Column({ name: 'content_hash', type: 'char', length: 64 })
  contentHash!: string;

  @Column({ type: 'varchar', length: 20 })
  method!: SigningMethod;

  @Column({ name: 'signed_at', type: 'datetime', precision: 3 })
  signedAt!: Date;

  /** The network address it came from. */
  @EncryptedColumn({ name: 'address_cipher' })
  addressCipher!: Buffer;

  /** What the device said of itself. */
  @EncryptedColumn({ name: 'device_cipher', length: 700 })
  deviceCipher!: Buffer;

  /** The handwritten signature as JSON (`Drawing`). */
  @EncryptedColumn({ name: 'drawing_cipher', large: true, nullable: true })
  drawingCipher!: Buffer | null;

  /** `hash` of the agreement's signature before; for the first the number's own hash. */
  @Column({ name: 'previous_hash', type: 'char', length: 64 })
  previousHash!: string;

  @Column({ type: 'char', length: 64 })
  hash!: string;
}
