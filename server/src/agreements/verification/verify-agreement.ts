import { Injectable } from '@nestjs/common';
import { AGREEMENT_PREFIX, lastDayOf, type Verification } from '@qihang/shared/agreements';
import { readPublicNumber } from '@qihang/shared/platform';
import { Transactions } from '../../platform/database';
import { type CheckedFile, checkSealedFile, DocumentSigner, SealVerifier } from '../../platform/seal';
import { PostDirectory } from '../../posts';
import { SeekerDirectory } from '../../seekers';
import { AgreementEntity } from '../agreement.entity';
import { AgreementVault } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';

/** What is said of an agreement whose text is in force or was. */
const STATES = {
  'in-force': 'valid',
  completed: 'ended',
  terminated: 'ended',
  voided: 'void',
  lapsed: 'void',
} as const satisfies Partial<Record<AgreementEntity['status'], Verification['state']>>;

/** Tells anybody whether an agreement, or a file of one, is real; names masked, nothing else personal. */
@Injectable()
export class VerifyAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: SealVerifier,
    private readonly signer: DocumentSigner,
    private readonly posts: PostDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly vault: AgreementVault,
  ) {}

  /**
   * An agreement that nobody has been sent yet is not known to the public.
   * @param typed a number as people type it
   */
  async byNumber(typed: string): Promise<Verification> {
    const number = readPublicNumber(AGREEMENT_PREFIX, typed);
    const agreement = number === undefined ? null : await this.agreements.findOneBy({ number });
    if (agreement === null || !(agreement.status in STATES)) return nothing('unknown');
    const { id: agreementId, currentVersion } = agreement;
    const version =
      currentVersion === null ? null : await this.versions.findOneByOrFail({ agreementId, number: currentVersion });
    return this.describe(agreement, version);
  }

  /**
   * A file counts as real only when it is, byte for byte, what this platform sealed and kept.
   * @param pdf any bytes; not kept
   */
  async byFile(pdf: Buffer): Promise<Verification> {
    return this.ofChecked(await checkSealedFile(this.seals, pdf));
  }

  /** The second half of the check of a file: whether what is sealed is an agreement, and what it is worth now. */
  async ofChecked(check: CheckedFile): Promise<Verification> {
    if (check.state === 'not-sealed') return nothing('not-sealed');
    const isSealed = check.state === 'sealed';
    const version = isSealed ? await this.versions.findOneBy({ sealedHash: check.sha256 }) : null;
    if (version === null) return { ...nothing(isSealed ? 'unknown' : 'changed'), ...sealOf(check) };
    const agreement = await this.agreements.findOneByOrFail({ id: version.agreementId });
    const described = await this.describe(agreement, version);
    const isFormer = version.number !== agreement.currentVersion && described.state !== 'void';
    return { ...described, ...sealOf(check), state: isFormer ? 'superseded' : described.state };
  }

  private async describe(agreement: AgreementEntity, version: AgreementVersionEntity | null): Promise<Verification> {
    const posts = await this.posts.summaries([agreement.postId]);
    const seekers = await this.seekers.facts([agreement.seekerId]);
    const terms = version && this.vault.terms.decrypt(version.termsCipher);
    const textEnds = terms?.startsOn && terms.months ? lastDayOf(terms.startsOn, terms.months) : null;
    const isCurrent = version !== null && version.number === agreement.currentVersion;
    return {
      state: STATES[agreement.status as keyof typeof STATES],
      number: agreement.number,
      versionNumber: version?.number ?? null,
      hostName: posts.get(agreement.postId)?.hostName ?? null,
      traineeName: seekers.get(agreement.seekerId)?.maskedName ?? null,
      startsOn: terms?.startsOn ?? null,
      endsOn: isCurrent ? agreement.endsOn : textEnds,
      way: version?.way ?? null,
      sealedAt: version?.sealedAt?.toISOString() ?? null,
      isSandboxSeal: version !== null && version.sealedAt !== null && this.signer.isSandbox,
    };
  }

  private get agreements() {
    return this.transactions.manager.getRepository(AgreementEntity);
  }

  private get versions() {
    return this.transactions.manager.getRepository(AgreementVersionEntity);
  }
}

function sealOf({ sealedAt, isSandboxSeal }: CheckedFile) {
  return { sealedAt, isSandboxSeal };
}

function nothing(state: Verification['state']): Verification {
  return {
    state,
    number: null,
    versionNumber: null,
    hostName: null,
    traineeName: null,
    startsOn: null,
    endsOn: null,
    way: null,
    sealedAt: null,
    isSandboxSeal: false,
  };
}
