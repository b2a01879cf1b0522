import { Injectable, Logger } from '@nestjs/common';
import type { agreementRoutes } from '@qihang/shared/agreements';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { isDatabaseUnavailable, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor, CallOrigin } from '../../platform/http';
import { SIDE_ROLES } from '../agreement-scope';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement } from '../lock-agreement';
import { RecordEvent } from '../record-event';
import { AddSignature } from './add-signature';
import { KeptSignatures } from './kept-signatures';
import { signableVersion } from './signable-version';
import { Signers } from './signers';
import { SigningFitness } from './signing-fitness';
import { TakeEffect } from './take-effect';

type WitnessItem = RouteInput<typeof agreementRoutes.witness>['body']['items'][number];
type WitnessReply = RouteReply<typeof agreementRoutes.witness>;

/** Signs as the bureau's witness, the last of the signatures: each agreement takes effect, or is refused, by itself. */
@Injectable()
export class WitnessAgreements {
  private readonly logger = new Logger('Agreements');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly locking: LockAgreement,
    private readonly kept: KeptSignatures,
    private readonly fitness: SigningFitness,
    private readonly signers: Signers,
    private readonly addSignature: AddSignature,
    private readonly record: RecordEvent,
    private readonly takeEffect: TakeEffect,
  ) {}

  /**
   * Opens a transaction for each agreement. What this officer has witnessed before counts as signed, so the whole may be
   * sent again.
   * @param actor an officer who has just proved their identity anew
   * @throws Error when the database is away
   */
  async execute(actor: Actor, items: readonly WitnessItem[], origin: CallOrigin): Promise<WitnessReply> {
    const outcomes: WitnessReply['items'] = [];
    for (const item of items) {
      const message = await this.transactions
        .run(() => this.witness(actor, item, origin))
        .then(
          () => null,
          (error: unknown) => this.messageOf(error),
        );
      outcomes.push({ id: item.id, outcome: message === null ? 'signed' : 'refused', message });
    }
    return { items: outcomes };
  }

  private async witness(actor: Actor, { id, contentHash }: WitnessItem, origin: CallOrigin): Promise<void> {
    const { side, ...locked } = await this.locking.forActor(actor, id);
    if (side !== 'bureau') throw new DomainError(agreementErrors.witnessIsParty);
    const earlier = await this.kept.signerOf('bureau', { agreementId: id, contentHash });
    if (earlier === actor.personId) return;
    if (earlier !== undefined) throw new DomainError(agreementErrors.witnessedAlready);
    const version = signableVersion(locked, 'bureau', this.clock.now());
    if (version.contentHash !== contentHash) throw new DomainError(agreementErrors.textChanged);
    await this.fitness.assert(locked, version, 'bureau');
    const { personId } = actor;
    const [signer, drawing] = [await this.signers.deskName(actor), null];
    const signature = { party: 'bureau', personId, signer, method: 'step-up', origin, drawing } as const;
    await this.addSignature.execute(locked.agreement, version, signature);
    const by = { role: SIDE_ROLES[side], personId };
    await this.record.execute(locked.agreement, 'sign-bureau', by, { versionNumber: version.number });
    await this.takeEffect.execute(locked, by);
  }

  /** What the officer reads of a refused one; all of it, as nothing else tells why. */
  private messageOf(error: unknown): string {
    if (error instanceof DomainError)
      return [error.title, ...(error.fields ?? []).map(({ message }) => message)].join('；');
    if (isDatabaseUnavailable(error)) throw error;
    this.logger.error({ message: 'witnessing failed', err: error });
    return '暂时没有签成，请稍后再试';
  }
}
