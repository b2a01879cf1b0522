import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';
import type { SentVersion } from './log-version';

const TABLE = 'log_entries';
const COMMENT = `${TABLE}.comment_cipher`;
const CONFLICT = `${TABLE}.conflict_cipher`;

/** Encrypts and decrypts what mentors write about people. */
@Injectable()
export class LogVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    for (const column of ['comment_cipher', 'conflict_cipher']) registry.register({ table: TABLE, column });
  }

  readonly comment = {
    encrypt: (text: string) => this.cipher.encrypt(text, COMMENT),
    decrypt: (kept: Buffer) => this.cipher.decrypt(kept, COMMENT),
  };

  readonly conflict = {
    encrypt: (version: SentVersion) => this.cipher.encrypt(JSON.stringify(version), CONFLICT),
    // What was encrypted here was a version, and the cipher authenticates it.
    // One of before entries had photos has none.
    decrypt: (kept: Buffer): SentVersion => ({ photoIds: [], ...JSON.parse(this.cipher.decrypt(kept, CONFLICT)) }),
  };
}
