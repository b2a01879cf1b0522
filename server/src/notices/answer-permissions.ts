import { Injectable } from '@nestjs/common';
import type { permissionAnswerSchema } from '@qihang/shared/notices';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { MessageTemplates } from './message-templates';
import { noticesErrors } from './notices.errors';

type Answer = z.output<typeof permissionAnswerSchema>;

/** More than a person can sensibly have tapped; WeChat's own count is what decides in the end (43101). */
const MOST_CREDITS = 50;

/** Counts what a person answered to `requestSubscribeMessage`: one "accept" is one message of that template. */
@Injectable()
export class AnswerPermissions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly templates: MessageTemplates,
  ) {}

  /** @throws DomainError notices/template-unknown for an id that is not one of ours (any more) */
  async execute(personId: string, answers: readonly Answer[]): Promise<void> {
    for (const { templateId, answer } of answers) {
      if (!this.templates.has(templateId)) throw new DomainError(noticesErrors.templateUnknown);
      if (answer === 'accept') await this.addCredit(personId, templateId);
      if (answer === 'ban') await this.clearCredits(personId, templateId);
    }
  }

  private async addCredit(personId: string, templateId: string): Promise<void> {
    const now = this.clock.now();
    await this.transactions.manager.query(
      `INSERT INTO message_permissions (person_id, template_id, credits, changed_at) VALUES (?, ?, 1, ?)
       ON DUPLICATE KEY UPDATE credits = LEAST(credits + 1, ?), changed_at = ?`,
      [BigInt(personId), templateId, now, MOST_CREDITS, now],
    );
  }

  private async clearCredits(personId: string, templateId: string): Promise<void> {
    await this.transactions.manager.query(
      'UPDATE message_permissions SET credits = 0, changed_at = ? WHERE person_id = ? AND template_id = ?',
      [this.clock.now(), BigInt(personId), templateId],
    );
  }
}
