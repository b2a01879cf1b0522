import { randomBytes } from 'node:crypto';
import { publicNumber } from '@qihang/shared/platform';

/**
 * A public number that tells nothing and cannot be guessed. Leaves out those whose check character is no letter or digit: they
 * stand in addresses and names of files.
 * @param prefix kind of document, as `XY` for an agreement
 * @returns as `XY-7K3M-Q2VD-0H9T-5`; whether it is taken, the table knows
 */
export function newPublicNumber(prefix: string): string {
  for (;;) {
    const number = publicNumber(prefix, randomBytes(12));
    if (/[0-9A-Z]$/.test(number)) return number;
  }
}
