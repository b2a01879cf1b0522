import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ChannelPauseEntity } from '../channel-pause.entity';

/** Channels that nothing goes out on for now. */
@Injectable()
export class ChannelPauses {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  isWechatPaused(): Promise<boolean> {
    const where = { channel: 'wechat' as const, pausedUntil: MoreThan(this.clock.now()) };
    return this.transactions.manager.existsBy(ChannelPauseEntity, where);
  }
}
