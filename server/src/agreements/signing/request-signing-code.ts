import { Injectable } from '@nestjs/common';
import type { agreementRoutes } from '@qihang/shared/agreements';
import { maskPhone } from '@qihang/shared/identity';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { BoundCodes } from '../../identity';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { LockAgreement } from '../lock-agreement';
import { partyOf } from './party-of';
import { ReadyToSign } from './ready-to-sign';
import { Signers } from './signers';

type CodeInput = RouteInput<typeof agreementRoutes.requestSigningCode>['body'];

/** Sends a code that signs one text only: to the caller's own phone, or to the guardian's that the text names. */
@Injectable()
export class RequestSigningCode {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockAgreement,
    private readonly ready: ReadyToSign,
    private readonly signers: Signers,
    private readonly codes: BoundCodes,
  ) {}

  /**
   * Opens its own transaction: a text that is outdated is made anew although the request fails.
   * @throws DomainError what signing would be refused for, so that nobody types a code in vain; `identity/code-too-soon`,
   *   `identity/code-daily-limit`
   */
  async execute(
    actor: Actor,
    id: string,
    input: CodeInput,
  ): Promise<RouteReply<typeof agreementRoutes.requestSigningCode>> {
    const outcome = await this.transactions.run(() => this.request(actor, id, input));
    if (outcome instanceof DomainError) throw outcome;
    return outcome;
  }

  private async request(actor: Actor, id: string, { contentHash, signAs }: CodeInput) {
    const { side, ...locked } = await this.locking.forActor(actor, id, ['trainee', 'host']);
    const party = partyOf(side, signAs);
    const version = await this.ready.check(locked, party, contentHash, actor);
    if (version instanceof DomainError) return version;
    const { phone } = await this.signers.of(party, actor, locked.agreement, version);
    const sent = await this.codes.request({ phone, sessionId: actor.sessionId, subject: contentHash });
    return { ...sent, maskedPhone: maskPhone(phone) };
  }
}
