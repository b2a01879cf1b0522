import { Injectable } from '@nestjs/common';
import type { Visit } from '@qihang/shared/internships';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';

const TABLE = 'internship_visits';
const COLUMN = 'detail_cipher';
const DETAIL = `${TABLE}.${COLUMN}`;

/** What an officer found and wrote. */
export type VisitDetail = Pick<Visit, 'findings' | 'words'>;

/** Encrypts and decrypts what officers write about internships. */
@Injectable()
export class VisitVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    registry.register({ table: TABLE, column: COLUMN });
  }

  encrypt({ findings, words }: VisitDetail): Buffer {
    return this.cipher.encrypt(JSON.stringify({ findings, words }), DETAIL);
  }

  /** What was encrypted here was such a value, and the cipher authenticates it. */
  decrypt(kept: Buffer): VisitDetail {
    return JSON.parse(this.cipher.decrypt(kept, DETAIL));
  }
}
