import { createHash } from 'node:crypto';
import { type AgreementContent, agreementText, sampleContent } from '@qihang/shared/agreements';
import { AgreementDocuments, type AgreementEvidence } from '../src/agreements/documents';
import { STANDARD_TEMPLATE } from '../src/agreements/templates/standard-template';
import type { DocumentRenderer } from '../src/platform/documents';

const SAMPLE = sampleContent(STANDARD_TEMPLATE);
const MADE_AT = new Date('2026-11-23T02:03:04Z');
const PARTIES = ['host', 'trainee', 'bureau'] as const;

/** The agreement of the standard template, another one for each number. */
function contentOf(index: number): AgreementContent {
  const bankAccountNumber = `6222${String(index).padStart(15, '0')}`;
  return { ...SAMPLE, details: { ...SAMPLE.details, bankAccountNumber } };
}

/** What is sealed: the text that people sign, and the page of evidence. */
export interface BenchDocument {
  readonly text: Buffer;
  readonly evidence: Buffer;
}

export class BenchDocuments {
  private readonly documents: AgreementDocuments;

  constructor(renderer: DocumentRenderer) {
    this.documents = new AgreementDocuments(renderer);
  }

  /** @returns the text alone, as it is signed */
  text(index: number): Buffer {
    return this.documents.render(contentOf(index));
  }

  /** @returns both parts of one agreement */
  make(index: number): BenchDocument {
    const text = this.text(index);
    const contentHash = createHash('sha256').update(text).digest('hex');
    return { text, evidence: this.documents.renderEvidence(evidenceOf(contentHash, text.length)) };
  }
}

function evidenceOf(contentHash: string, contentBytes: number): AgreementEvidence {
  const hashes = PARTIES.map((party) =>
    createHash('sha256')
      .update(party + contentHash)
      .digest('hex'),
  );
  return {
    number: SAMPLE.number,
    versionNumber: 1,
    title: STANDARD_TEMPLATE.title,
    hostName: SAMPLE.host.name,
    traineeName: SAMPLE.trainee.name,
    contentHash,
    contentBytes,
    signatures: PARTIES.map((party, index) => ({
      party,
      signer: '王样例',
      method: 'code',
      signedAt: MADE_AT,
      device: 'iPhone, WeChat 8.0',
      address: '192.0.2.1',
      previousHash: hashes[index - 1] ?? '0'.repeat(64),
      hash: hashes[index] ?? '',
      drawing: null,
    })),
    verificationUrl: `https://example.test/verify/${SAMPLE.number}`,
    isSandboxSeal: true,
    madeAt: MADE_AT,
    paper: null,
  };
}

/** The same words, for who lays them out otherwise. */
export function benchWords(index: number): { readonly title: string; readonly sections: readonly string[][] } {
  const { title, number, sections } = agreementText(contentOf(index));
  return { title: `${title} ${number}`, sections: sections.map(({ heading, paragraphs }) => [heading, ...paragraphs]) };
}
