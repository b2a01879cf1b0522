import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';

const PAPERS = 'agreement_papers';
const SCANS = 'agreement_scans';

/** Contexts of the data keys of the files. */
export const PAPER_FILE_KEY = `${PAPERS}.file_key_cipher`;
export const SCAN_FILE_KEY = `${SCANS}.file_key_cipher`;

/** Encrypts and decrypts what the way on paper keeps beside its files. */
@Injectable()
export class PaperVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    for (const column of ['file_key_cipher', 'reason_cipher']) registry.register({ table: PAPERS, column });
    for (const column of ['file_key_cipher', 'file_name_cipher']) registry.register({ table: SCANS, column });
  }

  readonly reason = this.text(`${PAPERS}.reason_cipher`);
  readonly fileName = this.text(`${SCANS}.file_name_cipher`);

  private text(context: string) {
    return {
      encrypt: (text: string) => this.cipher.encrypt(text, context),
      decrypt: (kept: Buffer) => this.cipher.decrypt(kept, context),
    };
  }
}
