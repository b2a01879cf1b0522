import type { X509Certificate } from 'node:crypto';

/** What a timestamp authority attests: that something existed at a time. */
export interface Timestamp {
  readonly at: Date;
  /** DER of the RFC 3161 TimeStampToken. */
  readonly token: Buffer;
  /** Of the authority; the one that signed first. */
  readonly certificates: readonly X509Certificate[];
}

/** Attests when something existed. Another protocol than RFC 3161 takes part by a class of its own. */
export abstract class TimestampAuthority {
  /** Whether it is the sandbox's, which proves nothing. */
  abstract readonly isSandbox: boolean;

  /**
   * @param imprint SHA-256 of what is attested
   * @throws TimestampError, after which trying again is sensible
   */
  abstract stamp(imprint: Buffer): Promise<Timestamp>;
}
