import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { WorkerWake } from '../platform/worker';
import { MessageTemplates, type TemplateKey } from './message-templates';

/** Queues one inbox message for WeChat, if the person can get it there. */
@Injectable()
export class QueueDelivery {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly templates: MessageTemplates,
    private readonly wake: WorkerWake,
  ) {}

  /** Adds nothing for who is not bound to WeChat, has switched it off, or has no permission left. Safe to repeat. */
  async execute(personId: string, messageId: string, template: TemplateKey): Promise<void> {
    const templateId = this.templates.idOf(template);
    if (templateId === undefined) return;
    const now = this.clock.now();
    await this.transactions.manager.query(
      `INSERT INTO deliveries (message_id, channel, person_id, notice_id, template, status, due_at, changed_at)
       SELECT ?, 'wechat', p.id, NULL, ?, 'pending', ?, ?
         FROM persons p
         JOIN message_permissions mc ON mc.person_id = p.id AND mc.template_id = ? AND mc.credits > 0
         LEFT JOIN message_preferences mp ON mp.person_id = p.id
        WHERE p.id = ? AND p.wechat_openid_index IS NOT NULL AND COALESCE(mp.wechat, 1) = 1
       ON DUPLICATE KEY UPDATE deliveries.id = deliveries.id`,
      [BigInt(messageId), template, now, now, templateId, BigInt(personId)],
    );
    this.transactions.afterCommit(() => this.wake.signal());
  }
}
