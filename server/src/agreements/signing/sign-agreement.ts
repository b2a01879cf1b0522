import { Injectable } from '@nestjs/common';
import type { agreementRoutes } from '@qihang/shared/agreements';
import type { RouteInput } from '@qihang/shared/platform';
import { BoundCodes, codeRefusal } from '../../identity';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor, CallOrigin } from '../../platform/http';
import { SIDE_ROLES } from '../agreement-scope';
import { LockAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { RecordEvent } from '../record-event';
import { AddSignature } from './add-signature';
import { KeptSignatures } from './kept-signatures';
import { partyOf } from './party-of';
import { ReadyToSign } from './ready-to-sign';
import { Signers } from './signers';

type SignInput = RouteInput<typeof agreementRoutes.sign>['body'];

/**
 * Signs the text that was read, for the host, the guardian or the trainee. Two who sign at once, or who sign and take back,
 * wait for each other at the agreement's row; each then decides on what the other has left.
 */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockAgreement,
    private readonly kept: KeptSignatures,
    private readonly ready: ReadyToSign,
    private readonly signers: Signers,
    private readonly codes: BoundCodes,
    private readonly addSignature: AddSignature,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /**
   * Opens its own transaction: a wrong try has to count, and an outdated text is made anew, although the request fails.
   * Who has signed this text before is not asked again, and signs nothing twice.
   * @throws DomainError as `ReadyToSign`, `identity/code-wrong`, `identity/code-spent`, `agreements/no-guardian`
   */
  async execute(actor: Actor, id: string, input: SignInput, origin: CallOrigin): Promise<void> {
    const refusal = await this.transactions.run(() => this.sign(actor, id, input, origin));
    if (refusal !== undefined) throw refusal;
  }

  /** @returns what to refuse the request with once the transaction has committed */
  private async sign(actor: Actor, id: string, input: SignInput, origin: CallOrigin): Promise<DomainError | undefined> {
    const { side, ...locked } = await this.locking.forActor(actor, id, ['trainee', 'host']);
    const { contentHash, code, drawing } = input;
    const party = partyOf(side, input.signAs);
    if ((await this.kept.signerOf(party, { agreementId: id, contentHash })) === actor.personId) return undefined;
    const version = await this.ready.check(locked, party, contentHash, actor);
    if (version instanceof DomainError) return version;
    const { agreement } = locked;
    const { name, phone, method } = await this.signers.of(party, actor, agreement, version);
    const trial = await this.codes.spend({ phone, sessionId: actor.sessionId, subject: contentHash }, code);
    if (trial !== 'right') return codeRefusal(trial);
    const { personId } = actor;
    await this.addSignature.execute(agreement, version, { party, personId, signer: name, method, origin, drawing });
    await this.move.save(agreement);
    const by = { role: SIDE_ROLES[side], personId };
    await this.record.execute(agreement, `sign-${party}`, by, { versionNumber: version.number });
    return undefined;
  }
}
