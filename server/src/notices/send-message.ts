import { Injectable } from '@nestjs/common';
import type { MessageDesk } from '@qihang/shared/notices';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import type { TemplateKey } from './message-templates';
import { QueueDelivery } from './queue-delivery';

export interface PersonalMessage {
  readonly personId: string;
  readonly kind: 'application' | 'system';
  /** By which it goes to WeChat; absent: progress by its template, all else only to the inbox. */
  readonly template?: TemplateKey;
  /** At most 40 characters. It shows on lock screens: no hardship, no personal data. */
  readonly title: string;
  /** At most 1,000 characters. */
  readonly text: string;
  /** The reader's application that the message leads to. */
  readonly applicationId?: string;
  /** The reader's agreement that the message leads to. */
  readonly agreementId?: string;
  /** The reader's internship, as trainee, mentor or host, that the message leads to. */
  readonly internshipId?: string;
  /** The desk that it leads to, when it is about several of the reader's internships. */
  readonly opens?: MessageDesk;
  /** What it is about, as `application:7:offered`, at most 64 characters: a second message of one key is not sent. */
  readonly sourceKey: string;
}

/** Tells one person something that concerns only that person: in the inbox always, in WeChat if permitted. */
@Injectable()
export class SendMessage {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly queueDelivery: QueueDelivery,
  ) {}

  /**
   * Joins the running transaction; safe to repeat.
   * @returns the message's id, also of one that was there before
   */
  async execute(message: PersonalMessage): Promise<string> {
    const { personId, kind, title, text, sourceKey } = message;
    const { applicationId = null, agreementId = null, internshipId = null, opens = null } = message;
    const template = message.template ?? (kind === 'application' ? 'application-progress' : undefined);
    return this.transactions.run(async (manager) => {
      const { affectedRows }: { affectedRows: number } = await manager.query(
        `INSERT INTO inbox_messages
           (person_id, kind, source_key, title, text, application_id, agreement_id, internship_id, opens, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id`,
        [
          BigInt(personId),
          kind,
          sourceKey,
          title,
          text,
          applicationId,
          agreementId,
          internshipId,
          opens,
          this.clock.now(),
        ],
      );
      const [row]: { id: string }[] = await manager.query(
        'SELECT id FROM inbox_messages WHERE person_id = ? AND source_key = ?',
        [BigInt(personId), sourceKey],
      );
      if (row === undefined) throw new Error(`message ${sourceKey} is neither new nor old`);
      if (affectedRows > 0 && template) await this.queueDelivery.execute(personId, row.id, template);
      return row.id;
    });
  }
}
