import type { X509Certificate } from 'node:crypto';

/**
 * - `intact`: sealed by this platform, and not a byte is different since
 * - `changed`: it was sealed, but is not what was sealed
 * - `foreign-seal`: signed by somebody, but not by this platform
 * - `not-sealed`: no signature at all
 */
export type SealState = 'intact' | 'changed' | 'not-sealed' | 'foreign-seal';

export type SealProblem =
  | 'no-signature'
  | 'signature-unreadable'
  | 'bytes-outside'
  | 'digest-differs'
  | 'signature-invalid'
  | 'signature-altered'
  | 'certificate-unknown'
  | 'certificate-not-in-time'
  | 'timestamp-missing'
  | 'timestamp-invalid'
  | 'timestamp-unknown';

export interface SealCertificateFacts {
  /** As `CN=…, O=…`. */
  readonly subject: string;
  /** Hexadecimal. */
  readonly serial: string;
  readonly notAfter: Date;
}

/** What the bytes of a file say about its seal. */
export interface SealCheck {
  readonly state: SealState;
  /** Whether everything in the file is under the seal. */
  readonly coversWholeFile: boolean;
  /** The trusted time; absent where the timestamp does not hold. */
  readonly sealedAt?: Date;
  readonly certificate?: SealCertificateFacts;
  /** Whether it is the sandbox's seal, which proves nothing. */
  readonly sandbox: boolean;
  /** Empty if and only if the state is `intact`. */
  readonly problems: readonly SealProblem[];
}

/** @returns what a person may want to know of a certificate */
export function factsOf(certificate: X509Certificate): SealCertificateFacts {
  return {
    subject: certificate.subject.split('\n').reverse().join(', '),
    serial: certificate.serialNumber.toLowerCase(),
    notAfter: new Date(certificate.validTo),
  };
}
