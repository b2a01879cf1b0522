import type { Channel } from '@qihang/shared/notices';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A channel that nothing goes out on for now, because its quota of the day is used up. */
@Entity('channel_pauses')
export class ChannelPauseEntity {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  channel!: Channel;

  @Column({ name: 'paused_until', type: 'datetime', precision: 3 })
  pausedUntil!: Date;

  @Column({ type: 'varchar', length: 200 })
  reason!: string;
}
