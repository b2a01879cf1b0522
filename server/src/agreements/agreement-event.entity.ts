import type { AgreementEventKind } from '@qihang/shared/agreements';
import type { Role } from '@qihang/shared/platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../platform/personal-data';

/** One entry of an agreement's history: who did what, when and why. */
@Entity('agreement_events')
// The history of an agreement, oldest first.
@Index('ix_agreement_events_agreement', ['agreementId', 'id'])
export class AgreementEventEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'agreement_id', type: 'bigint', unsigned: true })
  agreementId!: string;

  @Column({ name: 'version_number', type: 'int', nullable: true })
  versionNumber!: number | null;

  @Column({ type: 'varchar', length: 30 })
  kind!: AgreementEventKind;

  @Column({ name: 'by_role', type: 'varchar', length: 20 })
  byRole!: Role;

  /** Null: the platform itself. */
  @Column({ name: 'by_person_id', type: 'bigint', unsigned: true, nullable: true })
  byPersonId!: string | null;

  /** Words of the one who acted; they may name people. */
  @EncryptedColumn({ name: 'reason_cipher', length: 2_000, nullable: true })
  reasonCipher!: Buffer | null;

  @Column({ type: 'datetime', precision: 3 })
  at!: Date;
}
