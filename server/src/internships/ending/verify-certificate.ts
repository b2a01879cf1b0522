import { Injectable } from '@nestjs/common';
import {
  CERTIFICATE_PREFIX,
  type CertificateVerification,
  type DocumentVerification,
} from '@qihang/shared/internships';
import { readPublicNumber } from '@qihang/shared/platform';
import { VerifyAgreement } from '../../agreements';
import { type CheckedFile, checkSealedFile, DocumentSigner, SealVerifier } from '../../platform/seal';
import type { CertificateEntity } from './certificate.entity';
import { EndingRecords } from './ending-records';
import { EndingVault } from './ending-vault';

/** Tells anybody whether a certificate, or a file of one, is real; names masked, nothing else personal. */
@Injectable()
export class VerifyCertificate {
  constructor(
    private readonly records: EndingRecords,
    private readonly vault: EndingVault,
    private readonly seals: SealVerifier,
    private readonly signer: DocumentSigner,
    private readonly agreements: VerifyAgreement,
  ) {}

  /**
   * A certificate that is not sealed yet is not known to the public.
   * @param typed a number as people type it
   */
  async byNumber(typed: string): Promise<CertificateVerification> {
    const number = readPublicNumber(CERTIFICATE_PREFIX, typed);
    const certificate = number === undefined ? null : await this.records.certificates.findOneBy({ number });
    if (certificate === null || certificate.sealedAt === null) return nothing('unknown');
    return this.describe(certificate, this.signer.isSandbox);
  }

  /**
   * A file counts as real only when it is, byte for byte, what this platform sealed and kept.
   * @param pdf any bytes; not kept
   */
  async byFile(pdf: Buffer): Promise<CertificateVerification> {
    return this.ofChecked(await checkSealedFile(this.seals, pdf));
  }

  /** The same for a file of which nobody knows whether it is a certificate or an agreement. */
  async anyFile(pdf: Buffer): Promise<DocumentVerification> {
    const check = await checkSealedFile(this.seals, pdf);
    const certificate = await this.ofChecked(check);
    if (certificate.state === 'valid') return { kind: 'certificate', certificate };
    return { kind: 'agreement', agreement: await this.agreements.ofChecked(check) };
  }

  private async ofChecked({ state, sha256, sealedAt, isSandboxSeal }: CheckedFile): Promise<CertificateVerification> {
    if (state === 'not-sealed') return nothing('not-sealed');
    if (state === 'changed') return { ...nothing('changed'), sealedAt, isSandboxSeal };
    const certificate = await this.records.certificates.findOneBy({ sealedHash: sha256 });
    if (certificate === null) return { ...nothing('unknown'), sealedAt, isSandboxSeal };
    return this.describe(certificate, isSandboxSeal);
  }

  private describe({ contentCipher, sealedAt }: CertificateEntity, isSandboxSeal: boolean): CertificateVerification {
    const { number, hostName, postTitle, maskedName, startsOn, endsOn, result } =
      this.vault.certificate.decrypt(contentCipher);
    return {
      state: 'valid',
      number,
      hostName,
      postTitle,
      traineeName: maskedName,
      startsOn,
      endsOn,
      result,
      sealedAt: sealedAt?.toISOString() ?? null,
      isSandboxSeal,
    };
  }
}

function nothing(state: CertificateVerification['state']): CertificateVerification {
  return {
    state,
    number: null,
    hostName: null,
    postTitle: null,
    traineeName: null,
    startsOn: null,
    endsOn: null,
    result: null,
    sealedAt: null,
    isSandboxSeal: false,
  };
}
