import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AGREEMENT_PREFIX } from '@qihang/shared/agreements';
import { publicNumber } from '@qihang/shared/platform';

/** Public numbers of agreements: they tell nothing, and cannot be guessed. */
@Injectable()
export class AgreementNumbers {
  /**
   * Leaves out numbers whose check character is no letter or digit: they stand in addresses and names of files.
   * @returns as `XY-7K3M-Q2VD-0H9T-5`; whether it is taken, the table knows
   */
  next(): string {
    for (;;) {
      const number = publicNumber(AGREEMENT_PREFIX, randomBytes(12));
      if (/[0-9A-Z]$/.test(number)) return number;
    }
  }
}
