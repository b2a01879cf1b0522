import type { Drawing, Party, SigningMethod } from '@qihang/shared/agreements';
import type { LocalDate } from '@qihang/shared/platform';

/** A signature as its row and the chain hold it. */
export interface SignatureEvidence {
  readonly party: Party;
  readonly signer: string;
  readonly method: SigningMethod;
  readonly signedAt: Date;
  /** What the device said of itself, and the network address it came from; empty on paper. */
  readonly device: string;
  readonly address: string;
  /** Lower-case hex, as in `signature-chain.ts`. */
  readonly previousHash: string;
  readonly hash: string;
  readonly drawing: Drawing | null;
}

/** What the page behind a signed text says of its signing. */
export interface AgreementEvidence {
  readonly number: string;
  readonly versionNumber: number;
  /** Title of the template. */
  readonly title: string;
  readonly hostName: string;
  readonly traineeName: string;
  /** SHA-256 of the text's PDF, lower-case hex. */
  readonly contentHash: string;
  /** Length of that PDF, with which the sealed file begins; null when it begins with the scan of the paper. */
  readonly contentBytes: number | null;
  /** In the order of signing. */
  readonly signatures: readonly SignatureEvidence[];
  /** What the QR code opens. */
  readonly verificationUrl: string;
  /** True: the seal or the timestamp is the sandbox's and proves nothing. */
  readonly isSandboxSeal: boolean;
  /** Of the page: the last signature's instant, so that the page can be made again and be the same. */
  readonly madeAt: Date;
  /** For the paper route: who compared the scan with the original, and what was found; else null. */
  readonly paper: {
    readonly confirmedBy: string;
    readonly confirmedAt: Date;
    readonly signedOn: LocalDate;
    readonly reason: string;
  } | null;
}
