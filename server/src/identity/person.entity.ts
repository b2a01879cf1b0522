import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { BlindIndexColumn, EncryptedColumn } from '../platform/personal-data';

/** Somebody who can sign in, known by the phone. */
@Entity('persons')
// Sign-in finds the person by phone; one phone is one person.
@Index('uq_persons_phone', ['phoneIndex'], { unique: true })
// WeChat sign-in finds the person by openid; one WeChat account is bound to one person.
@Index('uq_persons_wechat_openid', ['wechatOpenidIndex'], { unique: true })
export class PersonEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @EncryptedColumn({ name: 'phone_cipher' })
  phoneCipher!: Buffer;

  @BlindIndexColumn({ name: 'phone_index' })
  phoneIndex!: Buffer;

  @Column({ name: 'masked_phone', type: 'varchar', length: 20 })
  maskedPhone!: string;

  @EncryptedColumn({ name: 'wechat_openid_cipher', nullable: true })
  wechatOpenidCipher!: Buffer | null;

  @BlindIndexColumn({ name: 'wechat_openid_index', nullable: true })
  wechatOpenidIndex!: Buffer | null;

  /** What others may read: a masked name, else the masked phone; for staff the name of their desk. */
  @Column({ name: 'display_name', type: 'varchar', length: 50 })
  displayName!: string;

  /** Demo account: in demo mode the code 000000 signs it in. */
  @Column({ name: 'is_demo', type: 'boolean', default: false })
  isDemo!: boolean;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;
}
