import { Injectable } from '@nestjs/common';
import {
  type AgreementContent,
  type AgreementTerms,
  agreementTermsSchema,
  type Drawing,
  drawingSchema,
  type TraineeDetails,
  traineeDetailsSchema,
} from '@qihang/shared/agreements';
import { PersonalDataCipher, PersonalDataRegistry } from '../platform/personal-data';

const TERMS = 'agreement_versions.terms_cipher';
const DETAILS = 'agreement_versions.details_cipher';
const CONTENT = 'agreement_versions.content_cipher';
const DRAWING = 'agreement_signatures.drawing_cipher';
const REASON = 'agreement_events.reason_cipher';
const SIGNER = 'agreement_signatures.signer_cipher';
const ADDRESS = 'agreement_signatures.address_cipher';
const DEVICE = 'agreement_signatures.device_cipher';

/** Contexts of the data keys of an agreement's files. */
export const FILE_KEY = 'agreement_versions.file_key_cipher';
export const SEALED_FILE_KEY = 'agreement_versions.sealed_file_key_cipher';

const ENCRYPTED = [TERMS, DETAILS, CONTENT, DRAWING, REASON, SIGNER, ADDRESS, DEVICE, FILE_KEY, SEALED_FILE_KEY];

/** What a version keeps of its content: the template is kept once, by its id. */
export type KeptContent = Omit<AgreementContent, 'template'>;

/** Encrypts and decrypts what agreements keep. */
@Injectable()
export class AgreementVault {
  constructor(
    private readonly cipher: PersonalDataCipher,
    registry: PersonalDataRegistry,
  ) {
    for (const context of ENCRYPTED) {
      const [table = '', column = ''] = context.split('.');
      registry.register({ table, column });
    }
  }

  terms = {
    encrypt: (terms: AgreementTerms) => this.cipher.encrypt(JSON.stringify(terms), TERMS),
    decrypt: (kept: Buffer): AgreementTerms => agreementTermsSchema.parse(JSON.parse(this.cipher.decrypt(kept, TERMS))),
  };

  details = {
    encrypt: (details: TraineeDetails) => this.cipher.encrypt(JSON.stringify(details), DETAILS),
    decrypt: (kept: Buffer): TraineeDetails =>
      traineeDetailsSchema.parse(JSON.parse(this.cipher.decrypt(kept, DETAILS))),
  };

  content = {
    /** @param canonical as `canonicalJson` writes a `KeptContent` */
    encrypt: (canonical: string) => this.cipher.encrypt(canonical, CONTENT),
    // What was encrypted here was a `KeptContent`, and the cipher authenticates it.
    decrypt: (kept: Buffer): KeptContent => JSON.parse(this.cipher.decrypt(kept, CONTENT)),
  };

  drawing = {
    encrypt: (drawing: Drawing) => this.cipher.encrypt(JSON.stringify(drawing), DRAWING),
    decrypt: (kept: Buffer): Drawing => drawingSchema.parse(JSON.parse(this.cipher.decrypt(kept, DRAWING))),
  };

  reason = this.text(REASON);
  signer = this.text(SIGNER);
  address = this.text(ADDRESS);
  device = this.text(DEVICE);

  private text(context: string) {
    return {
      encrypt: (text: string) => this.cipher.encrypt(text, context),
      decrypt: (kept: Buffer) => this.cipher.decrypt(kept, context),
    };
  }
}
