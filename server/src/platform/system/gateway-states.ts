import { Injectable } from '@nestjs/common';

type ReadPause = () => Promise<Date | null>;

/** Whether gateways are paused; the domain that pauses one tells how to find out. */
@Injectable()
export class GatewayStates {
  private readonly pauses = new Map<string, ReadPause>();

  /**
   * @param gateway as the status page names it, `wechat` or `sms`
   * @param read until when the gateway is paused, or null
   */
  registerPause(gateway: string, read: ReadPause): void {
    this.pauses.set(gateway, read);
  }

  /** @returns until when the gateway is paused, or null */
  async pausedUntil(gateway: string): Promise<Date | null> {
    return (await this.pauses.get(gateway)?.()) ?? null;
  }
}
