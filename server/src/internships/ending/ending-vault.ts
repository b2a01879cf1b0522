import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';
import type { CertificateContent } from './certificate-content';

const EVALUATIONS = 'internship_evaluations';
const OUTCOMES = 'internship_outcomes';
const CERTIFICATES = 'internship_certificates';
const CONTENT = `${CERTIFICATES}.content_cipher`;

/** Context of the data keys of certificates' files. */
export const CERTIFICATE_FILE_KEY = `${CERTIFICATES}.file_key_cipher`;

/** Encrypts and decrypts what people write about each other at the end, and what certificates say. */
@Injectable()
export class EndingVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    for (const column of ['text_cipher', 'answer_cipher', 'settlement_cipher']) {
      registry.register({ table: EVALUATIONS, column });
    }
    for (const column of ['reason_cipher', 'answer_cipher']) registry.register({ table: OUTCOMES, column });
    for (const column of ['content_cipher', 'file_key_cipher']) registry.register({ table: CERTIFICATES, column });
  }

  readonly evaluation = this.text(`${EVALUATIONS}.text_cipher`);
  readonly evaluationAnswer = this.text(`${EVALUATIONS}.answer_cipher`);
  readonly settlement = this.text(`${EVALUATIONS}.settlement_cipher`);
  readonly correction = this.text(`${OUTCOMES}.reason_cipher`);
  readonly outcomeAnswer = this.text(`${OUTCOMES}.answer_cipher`);

  readonly certificate = {
    encrypt: (content: CertificateContent) => this.cipher.encrypt(JSON.stringify(content), CONTENT),
    // What was encrypted here was a content, and the cipher authenticates it.
    decrypt: (kept: Buffer): CertificateContent => JSON.parse(this.cipher.decrypt(kept, CONTENT)),
  };

  private text(context: string) {
    return {
      encrypt: (text: string) => this.cipher.encrypt(text, context),
      decrypt: (kept: Buffer) => this.cipher.decrypt(kept, context),
    };
  }
}
