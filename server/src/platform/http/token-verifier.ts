import type { ActorGrant } from './actor';

/** What an access token says of its bearer. */
export interface VerifiedToken {
  readonly personId: string;
  readonly sessionId: string;
  readonly grants: readonly ActorGrant[];
  /** Until when the bearer counts as having proved identity anew. */
  readonly steppedUpUntil: Date | null;
}

/** Reads access tokens; provided by the identity domain, so that the platform need not know it. */
export interface TokenVerifier {
  /** @returns what the token says, or null if it is no valid token now */
  verify(token: string): Promise<VerifiedToken | null>;
}

/** Injection token of the `TokenVerifier`. */
export const TOKEN_VERIFIER = Symbol('TOKEN_VERIFIER');
