import { Injectable } from '@nestjs/common';
import type { Amendment } from '@qihang/shared/agreements';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';

const AMENDMENTS = 'agreement_amendments';
const ENDS = 'agreement_ends';

/** Encrypts and decrypts the words and values of changes. */
@Injectable()
export class ChangeVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    for (const column of ['reason_cipher', 'changes_cipher']) registry.register({ table: AMENDMENTS, column });
    for (const column of ['text_cipher', 'answer_cipher', 'decision_cipher'])
      registry.register({ table: ENDS, column });
  }

  readonly reason = this.text(`${AMENDMENTS}.reason_cipher`);
  readonly statement = this.text(`${ENDS}.text_cipher`);
  readonly answer = this.text(`${ENDS}.answer_cipher`);
  readonly decision = this.text(`${ENDS}.decision_cipher`);

  private readonly changed = this.text(`${AMENDMENTS}.changes_cipher`);

  readonly changes = {
    encrypt: (changes: Amendment['changes']) => this.changed.encrypt(JSON.stringify(changes)),
    // What was encrypted here were changes, and the cipher authenticates them.
    decrypt: (kept: Buffer): Amendment['changes'] => JSON.parse(this.changed.decrypt(kept)),
  };

  private text(context: string) {
    return {
      encrypt: (text: string) => this.cipher.encrypt(text, context),
      decrypt: (kept: Buffer) => this.cipher.decrypt(kept, context),
    };
  }
}
