import type { Audience, NoticeStatus } from '@qihang/shared/notices';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { asJson } from './json-text';

/** What an officer writes to an audience, and how far its sending has come. */
@Entity('notices')
// The officers' list, newest first, of a division and below.
@Index('ix_notices_division', ['divisionCode', 'id'])
// Notices that are being sent, to see whether they are done.
@Index('ix_notices_status', ['status'])
export class NoticeEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'author_id', type: 'bigint', unsigned: true })
  authorId!: string;

  /** The bureau's division: nobody outside it and what lies below is ever reached. */
  @Column({ name: 'division_code', type: 'char', length: 6 })
  divisionCode!: string;

  @Column({ type: 'varchar', length: 40 })
  title!: string;

  @Column({ type: 'varchar', length: 1000 })
  text!: string;

  @Column({ type: 'text', transformer: asJson<Audience>() })
  audience!: Audience;

  @Column({ name: 'post_ids', type: 'varchar', length: 400, transformer: asJson<string[]>() })
  postIds!: string[];

  @Column({ type: 'varchar', length: 20 })
  status!: NoticeStatus;

  @Column({ name: 'send_at', type: 'datetime', precision: 3, nullable: true })
  sendAt!: Date | null;

  @Column({ name: 'sent_at', type: 'datetime', precision: 3, nullable: true })
  sentAt!: Date | null;

  /** Seekers up to this id have been told; the fan-out goes on from here after a crash. */
  @Column({ name: 'fan_out_position', type: 'bigint', unsigned: true, default: '0' })
  fanOutPosition!: string;

  /** Last seeker's id when the fan-out began: who signs up later is not told. */
  @Column({ name: 'fan_out_end', type: 'bigint', unsigned: true, nullable: true })
  fanOutEnd!: string | null;

  @Column({ name: 'fanned_out_at', type: 'datetime', precision: 3, nullable: true })
  fannedOutAt!: Date | null;

  /** People whose inbox got it. */
  @Column({ type: 'int', nullable: true })
  recipients!: number | null;

  /** People of the audience who want no targeted notices. */
  @Column({ name: 'opted_out', type: 'int', default: 0 })
  optedOut!: number;

  /** Recipients without WeChat, without its permission, or who switched it off. */
  @Column({ name: 'wechat_skipped', type: 'int', default: 0 })
  wechatSkipped!: number;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt!: Date;

  /** Counts changes; an update based on an older count is refused. */
  @Column({ type: 'int', default: 1 })
  version!: number;
}
