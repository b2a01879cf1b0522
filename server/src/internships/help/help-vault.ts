import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';

const WORDS = { table: 'help_steps', column: 'words_cipher' };
const CONTEXT = `${WORDS.table}.${WORDS.column}`;

/** Encrypts and decrypts what is said in requests for help. */
@Injectable()
export class HelpVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    registry.register(WORDS);
  }

  readonly words = {
    encrypt: (text: string) => this.cipher.encrypt(text, CONTEXT),
    decrypt: (kept: Buffer) => this.cipher.decrypt(kept, CONTEXT),
  };
}
