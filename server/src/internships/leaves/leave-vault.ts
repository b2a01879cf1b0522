import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';

const TABLE = 'leave_requests';

/** Encrypts and decrypts why leave is asked for, and the words of the answer. */
@Injectable()
export class LeaveVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    for (const column of ['reason_cipher', 'answer_cipher']) registry.register({ table: TABLE, column });
  }

  readonly reason = this.text(`${TABLE}.reason_cipher`);
  readonly answer = this.text(`${TABLE}.answer_cipher`);

  /** No words are kept as null. */
  private text(context: string) {
    return {
      encrypt: (words: string) => (words === '' ? null : this.cipher.encrypt(words, context)),
      decrypt: (kept: Buffer | null) => kept && this.cipher.decrypt(kept, context),
    };
  }
}
