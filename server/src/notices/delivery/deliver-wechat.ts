import { Injectable, Logger } from '@nestjs/common';
import { PersonalDataCipher } from '../../platform/personal-data';
import { type SendOutcome, WechatGateway } from '../../platform/wechat';
import { RunsInWorker, type WorkerLoop } from '../../platform/worker';
import { FinishNotices } from '../finish-notices';
import { ChannelPauses } from './channel-pause.queries';
import { ClaimDeliveries } from './claim-deliveries';
import type { ClaimedDelivery } from './claimed-delivery';
import { ComposeMessage } from './compose-message';
import { DeliveryRecord } from './delivery-record';
import { DeliveryRun, type DeliverySteps } from './delivery-run';

/** More than the gateway's connections: none stands idle while the answers of others are written down. */
const SLOTS = 160;
const CLAIM_SIZE = 400;
const LOOK_FOR_LOST_EVERY_MS = 5_000;
const OPENID_CONTEXT = 'persons.wechat_openid_cipher';

/** Sends what is due by WeChat, and sees to it that nothing is sent twice or forgotten, whatever crashes. */
@Injectable()
@RunsInWorker()
export class DeliverWechat implements WorkerLoop {
  readonly name = 'wechat-deliveries';
  private readonly logger = new Logger('Deliveries');
  private lookedForLostAt = 0;

  constructor(
    private readonly claims: ClaimDeliveries,
    private readonly record: DeliveryRecord,
    private readonly pauses: ChannelPauses,
    private readonly messages: ComposeMessage,
    private readonly gateway: WechatGateway,
    private readonly cipher: PersonalDataCipher,
    private readonly finishNotices: FinishNotices,
  ) {}

  async tick(signal: AbortSignal): Promise<boolean> {
    await this.lookForLost();
    const attempts = await new DeliveryRun(this.steps(), { slots: SLOTS, claimSize: CLAIM_SIZE }).work(signal);
    await this.finishNotices.execute();
    return attempts > 0;
  }

  private steps(): DeliverySteps {
    return {
      claim: async (limit) => ((await this.pauses.isWechatPaused()) ? undefined : this.claims.execute(limit)),
      start: (claim) => this.record.start(claim),
      send: (delivery) => this.send(delivery),
      finish: (attempted) => this.record.finish(attempted),
      giveBack: (claim) => this.record.giveBack(claim),
    };
  }

  private async send(delivery: ClaimedDelivery): Promise<SendOutcome> {
    try {
      const message = await this.messages.execute(delivery);
      if (message === undefined) return { kind: 'rejected', reason: 'message or template is gone' };
      const openId = this.cipher.decrypt(delivery.openIdCipher, OPENID_CONTEXT);
      return await this.gateway.send(message, openId, `main/messages/index?id=${delivery.messageId}`);
    } catch (error) {
      // Nothing of this touches the network: it was surely not sent.
      this.logger.error({ deliveryId: String(delivery.id), err: error });
      return { kind: 'retry', reason: error instanceof Error ? error.name : 'error' };
    }
  }

  private async lookForLost(): Promise<void> {
    if (Date.now() - this.lookedForLostAt < LOOK_FOR_LOST_EVERY_MS) return;
    this.lookedForLostAt = Date.now();
    const lost = await this.record.abandonLost();
    if (lost > 0) this.logger.warn(`${lost} deliveries are unknown: their worker died while sending`);
  }
}
