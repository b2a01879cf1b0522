import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { EncryptedColumn } from '../personal-data';

/** The one access token of a mini-program, shared by all processes, and who is fetching the next one. */
@Entity('wechat_tokens')
@Index('wechat_tokens_app', ['appId'], { unique: true }) // every read: by app id
export class WechatToken {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'app_id', length: 64 })
  appId!: string;

  @EncryptedColumn({ name: 'token_cipher', nullable: true, length: 640 })
  tokenCipher!: Buffer | null;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3, nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'lease_owner', type: 'char', length: 36, nullable: true })
  leaseOwner!: string | null;

  @Column({ name: 'lease_until', type: 'datetime', precision: 3, nullable: true })
  leaseUntil!: Date | null;

  /** Calendar day in China of the last forced refresh, and how many there were on it. */
  @Column({ name: 'forced_on', type: 'date', nullable: true })
  forcedOn!: string | null;

  @Column({ name: 'forced_count', type: 'int', default: 0 })
  forcedCount!: number;

  @Column({ name: 'forced_at', type: 'datetime', precision: 3, nullable: true })
  forcedAt!: Date | null;
}
