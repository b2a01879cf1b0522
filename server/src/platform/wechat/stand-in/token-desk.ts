import { createHmac, timingSafeEqual } from 'node:crypto';

const TOKEN_MS = 7_200_000;

/** In the last five minutes the old token still works beside the new one. */
const OVERLAP_MS = 300_000;

const FORCED_A_DAY = 20;
const FORCED_APART_MS = 30_000;

export type TokenGrant = { readonly token: string; readonly expiresIn: number } | { readonly errcode: number };

/**
 * Access tokens that carry their own proof, so that two processes' stand-ins with the same secret accept each other's.
 * A forced refresh makes this desk's older tokens void.
 */
export class TokenDesk {
  private issuedAt: number | undefined;
  private voidBefore = 0;
  private forcedAt: number[] = [];
  private serial = 0;

  constructor(
    private readonly secret: string,
    private readonly now: () => number,
  ) {}

  /** `stable_token`: the same token while it is valid; another when forced or near its end. */
  grant(forced: boolean): TokenGrant {
    const now = this.now();
    if (forced) {
      this.forcedAt = this.forcedAt.filter((at) => at > now - 86_400_000);
      const last = this.forcedAt.at(-1);
      if (this.forcedAt.length >= FORCED_A_DAY) return { errcode: 45009 };
      if (last !== undefined && now - last < FORCED_APART_MS) return { errcode: 45011 };
      this.forcedAt.push(now);
      this.serial++;
      this.voidBefore = this.serial;
      this.issuedAt = now;
    } else if (this.issuedAt === undefined || this.issuedAt + TOKEN_MS - now <= OVERLAP_MS) {
      this.serial++;
      this.issuedAt = now;
    }
    const issuedAt = this.issuedAt ?? now;
    return { token: this.sign(issuedAt, this.serial), expiresIn: Math.floor((issuedAt + TOKEN_MS - now) / 1000) };
  }

  /** Makes every token granted so far void, as when the secret was reset. */
  revokeAll(): void {
    this.serial++;
    this.voidBefore = this.serial;
    this.issuedAt = this.now();
  }

  /** @returns 0, 40001 for a token that is not good, or 42001 for one that has ended */
  check(token: string): 0 | 40001 | 42001 {
    const [issuedAt = '', serial = '', proof = ''] = token.split('.');
    const expected = this.proofOf(issuedAt, serial);
    if (proof.length !== expected.length || !timingSafeEqual(Buffer.from(proof), Buffer.from(expected))) return 40001;
    if (Number(serial) < this.voidBefore) return 40001;
    return Number(issuedAt) + TOKEN_MS > this.now() ? 0 : 42001;
  }

  private sign(issuedAt: number, serial: number): string {
    return `${issuedAt}.${serial}.${this.proofOf(String(issuedAt), String(serial))}`;
  }

  private proofOf(issuedAt: string, serial: string): string {
    return createHmac('sha256', this.secret).update(`${issuedAt}.${serial}`).digest('hex');
  }
}
