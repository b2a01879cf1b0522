import { randomUUID } from 'node:crypto';

const CODE_MS = 300_000;

export type Redeemed = { readonly value: string } | { readonly errcode: 40029 | 40163 };

/** Codes that are good once, for five minutes: for a login (value: openid) or a phone button (value: phone). */
export class CodeDesk {
  private readonly codes = new Map<string, { readonly value: string; readonly until: number; used: boolean }>();

  constructor(private readonly now: () => number) {}

  issue(value: string): string {
    const code = randomUUID();
    this.codes.set(code, { value, until: this.now() + CODE_MS, used: false });
    return code;
  }

  redeem(code: string): Redeemed {
    const known = this.codes.get(code);
    if (known === undefined || known.until <= this.now()) return { errcode: 40029 };
    if (known.used) return { errcode: 40163 };
    known.used = true;
    return { value: known.value };
  }
}
