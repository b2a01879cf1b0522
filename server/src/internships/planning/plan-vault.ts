import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';

const PROPOSALS = 'plan_proposals';
const EVENTS = 'plan_events';

/** Encrypts and decrypts what mentor and trainee say to each other about the plan; no words are kept as null. */
@Injectable()
export class PlanVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    registry.register({ table: PROPOSALS, column: 'note_cipher' });
    registry.register({ table: EVENTS, column: 'words_cipher' });
  }

  readonly note = this.words(`${PROPOSALS}.note_cipher`);
  readonly answer = this.words(`${EVENTS}.words_cipher`);

  private words(context: string) {
    return {
      encrypt: (text: string) => (text === '' ? null : this.cipher.encrypt(text, context)),
      decrypt: (kept: Buffer | null) => (kept === null ? '' : this.cipher.decrypt(kept, context)),
    };
  }
}
