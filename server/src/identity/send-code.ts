import { Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { type EventHandler, FinalFailure, HandlesEvent } from '../platform/outbox';
import { PersonalDataCipher } from '../platform/personal-data';
import { SmsGateway } from '../platform/sms';
import { codeRequested } from './identity.events';
import { CODE_MESSAGE_CONTEXT } from './issue-code';
import { SignInCodeEntity } from './sign-in-code.entity';

const messageSchema = z.object({ phone: z.string(), code: z.string() });

/**
 * Sends a code that waits in its row, then takes phone and code out of the row. If the worker dies in between, or the
 * provider's answer is cut off, the same code is sent again: two messages do no harm, none would.
 */
@Injectable()
@HandlesEvent(codeRequested)
export class SendCode implements EventHandler<typeof codeRequested> {
  private readonly logger = new Logger('Identity');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly cipher: PersonalDataCipher,
    private readonly sms: SmsGateway,
  ) {}

  async handle({ codeId }: { codeId: string }): Promise<void> {
    const codes = this.transactions.manager.getRepository(SignInCodeEntity);
    const waiting = await codes.findOneBy({ id: codeId });
    if (!waiting?.messageCipher) return;
    if (waiting.expiresAt > this.clock.now()) await this.send(waiting.messageCipher);
    await codes.update({ id: codeId }, { messageCipher: null });
  }

  private async send(messageCipher: Buffer): Promise<void> {
    const { phone, code } = messageSchema.parse(JSON.parse(this.cipher.decrypt(messageCipher, CODE_MESSAGE_CONTEXT)));
    const outcome = await this.sms.send({ phone, template: 'code', params: [{ name: 'code', value: code }] });
    switch (outcome.kind) {
      case 'sent':
        return;
      case 'limited':
        this.logger.warn({ sms: outcome.code });
        return;
      case 'refused':
        if (outcome.because === 'setup') throw new FinalFailure(`the SMS provider refuses all: ${outcome.code}`);
        this.logger.warn({ sms: outcome.code });
        return;
      default:
        throw new Error(`the SMS provider gave no answer: ${outcome.code}`);
    }
  }
}
