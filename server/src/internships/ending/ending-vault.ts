import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, PersonalDataRegistry } from '../../platform/personal-data';

const EVALUATIONS = 'internship_evaluations';
const OUTCOMES = 'internship_outcomes';
const CERTIFICATES = 'internship_certificates';

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

  private text(context: string) {
    return {
      encrypt: (text: string) => this.cipher.encrypt(text, context),
      decrypt: (kept: Buffer) => this.cipher.decrypt(kept, context),
    };
  }
}
