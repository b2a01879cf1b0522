import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { Outbox } from '../platform/outbox';
import { BlindIndex, PersonalDataCipher } from '../platform/personal-data';
import { CodeQuotas } from './code-quotas';
import { DemoCodes } from './demo-codes';
import { codeRequested } from './identity.events';
import { codePolicy, MINUTE_MS } from './identity.policy';
import { IdentityKeys } from './identity-keys';
import { type CodePurpose, SignInCodeEntity } from './sign-in-code.entity';

export const CODE_MESSAGE_CONTEXT = 'sign_in_codes.message_cipher';

export interface CodeRequest {
  /** 11 digits. */
  readonly phone: string;
  readonly purpose: CodePurpose;
  /** For `step-up` and `signature`: the only session that the code is good for. */
  readonly sessionId?: string | null;
  /** For `signature`: the only thing that the code signs, as SHA-256 in lower-case hex. */
  readonly subject?: string | null;
}

export interface CodeSent {
  /** Until the next code may be asked for. */
  readonly resendAfterSeconds: number;
  /** How long this one is good. */
  readonly validMinutes: number;
}

/** Makes a code for a phone and has it sent after the commit. Does the same for a known and an unknown phone. */
@Injectable()
export class IssueCode {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly index: BlindIndex,
    private readonly cipher: PersonalDataCipher,
    private readonly keys: IdentityKeys,
    private readonly quotas: CodeQuotas,
    private readonly demo: DemoCodes,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError identity/code-too-soon, identity/code-daily-limit */
  async execute({ phone, purpose, sessionId = null, subject = null }: CodeRequest): Promise<CodeSent> {
    const phoneIndex = this.index.phone(phone);
    const sent = { resendAfterSeconds: codePolicy.secondsApart, validMinutes: codePolicy.validMinutes };
    if (await this.demo.isDemoPhone(phoneIndex)) return sent;
    await this.transactions.run(async (manager) => {
      await this.quotas.take(phoneIndex);
      const code = String(randomInt(10 ** codePolicy.digits)).padStart(codePolicy.digits, '0');
      const { identifiers } = await manager.getRepository(SignInCodeEntity).insert({
        phoneIndex,
        purpose,
        sessionId,
        subject,
        codeHash: this.keys.codeHash(code, { phoneIndex, purpose, sessionId, subject }),
        triesLeft: codePolicy.tries,
        expiresAt: new Date(this.clock.now().getTime() + codePolicy.validMinutes * MINUTE_MS),
        messageCipher: this.cipher.encrypt(JSON.stringify({ phone, code }), CODE_MESSAGE_CONTEXT),
      });
      await this.outbox.add(codeRequested, { codeId: String(identifiers[0]?.id) });
    });
    return sent;
  }
}
