import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, PersonalDataRegistry } from '../platform/personal-data';

/** Encrypts and decrypts what is written about people after their internships. */
@Injectable()
export class FollowUpVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    registry.register({ table: 'follow_up_cases', column: 'next_step_cipher' });
    for (const column of ['words_cipher', 'next_step_cipher']) registry.register({ table: 'follow_up_events', column });
    registry.register({ table: 'retention_words', column: 'words_cipher' });
  }

  /** What is to be done next, on the case. */
  readonly step = this.text('follow_up_cases.next_step_cipher');
  readonly words = this.text('follow_up_events.words_cipher');
  /** What was to be done next, as the history keeps it. */
  readonly plannedStep = this.text('follow_up_events.next_step_cipher');
  readonly statement = this.text('retention_words.words_cipher');

  /** Nothing is kept of no words. */
  private text(context: string) {
    return {
      encrypt: (text: string) => (text === '' ? null : this.cipher.encrypt(text, context)),
      decrypt: (kept: Buffer | null) => (kept === null ? null : this.cipher.decrypt(kept, context)),
    };
  }
}
