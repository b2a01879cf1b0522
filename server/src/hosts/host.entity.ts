import type { HostKind, HostStatus } from '@qihang/shared/hosts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../platform/personal-data';

/** An employer unit that takes trainees (见习单位). */
@Entity('hosts')
// One declaration a unit; the import of posts finds the host of a row.
@Index('uq_hosts_credit_code', ['creditCode'], { unique: true })
// The import of posts finds the host of a row without a code.
@Index('ix_hosts_name', ['name'])
// The public list: approved hosts, newest first.
@Index('ix_hosts_status', ['status', 'id'])
export class HostEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** Unified social credit code, GB 32100; null for a draft that came with an import of posts. */
  @Column({ name: 'credit_code', type: 'char', length: 18, nullable: true })
  creditCode!: string | null;

  @Column({ type: 'varchar', length: 30 })
  kind!: HostKind;

  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ type: 'varchar', length: 200 })
  address!: string;

  @Column({ type: 'varchar', length: 1000 })
  introduction!: string;

  /** Context `hosts.contact_name_cipher`. */
  @EncryptedColumn({ name: 'contact_name_cipher', length: 300, nullable: true })
  contactNameCipher!: Buffer | null;

  /** Context `hosts.contact_phone_cipher`. */
  @EncryptedColumn({ name: 'contact_phone_cipher', nullable: true })
  contactPhoneCipher!: Buffer | null;

  /** Staff with social insurance; the limit on trainees counts from it. */
  @Column({ name: 'insured_staff', type: 'int', unsigned: true })
  insuredStaff!: number;

  @Column({ type: 'varchar', length: 20 })
  status!: HostStatus;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'int', default: 1 })
  version!: number;
}
