import type { OnModuleDestroy } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import type { Settings } from '../settings';
import { GatewayHttp } from './gateway-http';
import { WechatStandIn } from './stand-in';

/** The HTTP client of WeChat's API, and in sandbox mode the stand-in that it talks to. */
export class WechatConnection implements OnModuleDestroy {
  private constructor(
    readonly http: GatewayHttp,
    private readonly standIn: WechatStandIn | undefined,
  ) {}

  /** Without credentials and without a base URL the built-in stand-in is started, and said so. */
  static async open({ wechat }: Settings): Promise<WechatConnection> {
    if (wechat.apiBase !== undefined) return new WechatConnection(new GatewayHttp(wechat.apiBase), undefined);
    const standIn = new WechatStandIn({ appId: wechat.appId, secret: wechat.secret, demoCodes: true });
    const baseUrl = await standIn.start();
    new Logger('WeChat').warn(`sandbox: no credentials are set, the built-in stand-in answers at ${baseUrl}`);
    return new WechatConnection(new GatewayHttp(baseUrl), standIn);
  }

  async onModuleDestroy(): Promise<void> {
    await this.http.close();
    await this.standIn?.stop();
  }
}
