import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { PersonDirectory } from '../../identity';
import { SendMessage } from '../../notices';
import { Transactions } from '../../platform/database';
import { type EventHandler, HandlesEvent } from '../../platform/outbox';
import { PostDirectory } from '../../posts';
import { AgreementEntity } from '../agreement.entity';
import { AgreementEventEntity } from '../agreement-event.entity';
import { AgreementVault } from '../agreement-vault';
import { agreementChanged } from '../agreements.events';
import { wordsFor } from './agreement-words';

/** Tells those whom a change of an agreement concerns; safe to repeat. */
@Injectable()
@HandlesEvent(agreementChanged)
export class TellOfChange implements EventHandler<typeof agreementChanged> {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: AgreementVault,
    private readonly posts: PostDirectory,
    private readonly persons: PersonDirectory,
    private readonly sendMessage: SendMessage,
  ) {}

  async handle({ agreementId, eventId, kind }: z.output<typeof agreementChanged.payload>): Promise<void> {
    const { manager } = this.transactions;
    const agreement = await manager.getRepository(AgreementEntity).findOneByOrFail({ id: agreementId });
    const { byRole, reasonCipher } = await manager.getRepository(AgreementEventEntity).findOneByOrFail({ id: eventId });
    const postTitle = (await this.posts.titles([agreement.postId])).get(agreement.postId) ?? '';
    const reason = reasonCipher && this.vault.reason.decrypt(reasonCipher);
    const words = wordsFor({ kind, byRole, postTitle, reason, waitingFor: agreement.waitingFor });
    if (words === null) return;
    const { title, text } = words;
    for (const reader of words.to) {
      const readers = reader === 'trainee' ? [agreement.personId] : await this.persons.agentsOf(agreement.hostId);
      for (const personId of readers) {
        const sourceKey = `agreements.event:${eventId}`;
        await this.sendMessage.execute({ personId, kind: 'application', title, text, agreementId, sourceKey });
      }
    }
  }
}
