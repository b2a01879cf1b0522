import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { GatewayStates } from '../../platform/system';
import { ChannelPauseEntity } from '../channel-pause.entity';

/** Channels that nothing goes out on for now. */
@Injectable()
export class ChannelPauses {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    gateways: GatewayStates,
  ) {
    gateways.registerPause('wechat', () => this.wechatPausedUntil());
  }

  async isWechatPaused(): Promise<boolean> {
    return (await this.wechatPausedUntil()) !== null;
  }

  /** @returns null while messages go out */
  async wechatPausedUntil(): Promise<Date | null> {
    const where = { channel: 'wechat' as const, pausedUntil: MoreThan(this.clock.now()) };
    const pause = await this.transactions.manager.findOneBy(ChannelPauseEntity, where);
    return pause?.pausedUntil ?? null;
  }
}
