import { Injectable } from '@nestjs/common';
import { type SignUpDraft, signUpDraftSchema } from '@qihang/shared/seekers';
import { Transactions } from '../platform/database';
import { PersonalDataCipher } from '../platform/personal-data';
import { SignUpDraftEntity } from './sign-up-draft.entity';

const CONTEXT = 'sign_up_drafts.draft_cipher';

/** Reads and seals drafts. */
@Injectable()
export class SignUpDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** @returns the person's half-finished sign-up, or null */
  async of(personId: string): Promise<SignUpDraft | null> {
    const row = await this.transactions.manager.getRepository(SignUpDraftEntity).findOneBy({ personId });
    if (!row) return null;
    const content: unknown = JSON.parse(this.cipher.decrypt(row.draftCipher, CONTEXT));
    return signUpDraftSchema.parse({ ...(content as object), revision: row.revision });
  }

  /** @returns step and values, encrypted */
  seal({ step, values }: SignUpDraft): Buffer {
    return this.cipher.encrypt(JSON.stringify({ step, values }), CONTEXT);
  }
}
