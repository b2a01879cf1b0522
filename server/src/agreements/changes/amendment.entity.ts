import type { Amendment } from '@qihang/shared/agreements';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../../platform/personal-data';

/** A recorded change of an agreement in force that nobody signs again for. */
@Entity('agreement_amendments')
// The amendments of an agreement, oldest first.
@Index('ix_agreement_amendments_agreement', ['agreementId', 'id'])
export class AmendmentEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'agreement_id', type: 'bigint', unsigned: true })
  agreementId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: Amendment['kind'];

  @Column({ name: 'by_side', type: 'varchar', length: 20 })
  bySide!: Amendment['by'];

  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true })
  byPersonId!: string;

  @EncryptedColumn({ name: 'reason_cipher', length: 2_000 })
  reasonCipher!: Buffer;

  /** Fields with their values before and after, as JSON; account numbers in full. */
  @EncryptedColumn({ name: 'changes_cipher', large: true })
  changesCipher!: Buffer;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
