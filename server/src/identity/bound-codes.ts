import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/http';
import { BlindIndex } from '../platform/personal-data';
import { type CodeSent, IssueCode } from './issue-code';
import { Persons } from './persons';
import { type CodeTrial, SpendCode } from './spend-code';

/** Whom a code is sent to and what alone it is good for. */
export interface CodeBinding {
  /** 11 digits. It need not be the phone of who is signed in: a guardian's code is asked for from the trainee's session. */
  readonly phone: string;
  readonly sessionId: string;
  /** SHA-256 of the document that is to be signed: 64 lower-case hex characters. */
  readonly subject: string;
}

const SHA_256_HEX = /^[0-9a-f]{64}$/;

/**
 * Codes that sign one document (domain.md, § 6): of no use for another document, session or phone. A newer code for
 * something else neither helps nor spoils this one. They count in the same quotas as all codes.
 */
@Injectable()
export class BoundCodes {
  constructor(
    private readonly issueCode: IssueCode,
    private readonly spendCode: SpendCode,
    private readonly persons: Persons,
    private readonly index: BlindIndex,
  ) {}

  /**
   * Sends a code after the commit. A demo account's phone gets none: its code is known.
   * @throws DomainError identity/code-too-soon, identity/code-daily-limit
   */
  async request(binding: CodeBinding): Promise<CodeSent> {
    return this.issueCode.execute({ ...checked(binding), purpose: 'signature' });
  }

  /** Sends a code to the signed-in person's own phone; see `request`. */
  async requestFor(actor: Actor, subject: string): Promise<CodeSent> {
    return this.request(await this.ownBinding(actor, subject));
  }

  /**
   * Tries a code; a right one is used up with the caller's commit. Call it inside the caller's transaction, and let that
   * transaction commit also when the code is not right, so that the try counts; then throw `codeRefusal(trial)`.
   * @param code six digits
   * @returns `spent`: used, too old, out of tries, or never sent for exactly this
   */
  async spend(binding: CodeBinding, code: string): Promise<CodeTrial> {
    const { phone, sessionId, subject } = checked(binding);
    return this.spendCode.execute(code, {
      phoneIndex: this.index.phone(phone),
      purpose: 'signature',
      sessionId,
      subject,
    });
  }

  /** Tries a code that was sent to the signed-in person's own phone; see `spend`. */
  async spendFor(actor: Actor, subject: string, code: string): Promise<CodeTrial> {
    return this.spend(await this.ownBinding(actor, subject), code);
  }

  private async ownBinding({ personId, sessionId }: Actor, subject: string): Promise<CodeBinding> {
    return { phone: this.persons.phoneOf(await this.persons.get(personId)), sessionId, subject };
  }
}

/** Another spelling of one hash would be another subject, and a code for it would never be right. */
function checked(binding: CodeBinding): CodeBinding {
  if (!SHA_256_HEX.test(binding.subject)) throw new TypeError('the subject of a code is a SHA-256 in lower-case hex');
  return binding;
}
