import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';

const WORDS = { table: 'host_surveys', column: 'words_cipher' };
const CONTEXT = `${WORDS.table}.${WORDS.column}`;

/** Encrypts and decrypts what trainees write of their hosts. */
@Injectable()
export class SurveyVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    registry.register(WORDS);
  }

  /** No words are kept as null. */
  readonly words = {
    encrypt: (text: string) => (text === '' ? null : this.cipher.encrypt(text, CONTEXT)),
    decrypt: (kept: Buffer) => this.cipher.decrypt(kept, CONTEXT),
  };
}
