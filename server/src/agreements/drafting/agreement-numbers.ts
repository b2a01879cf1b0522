import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AGREEMENT_PREFIX } from '@qihang/shared/agreements';
import { publicNumber } from '@qihang/shared/platform';

/** Public numbers of agreements: they tell nothing, and cannot be guessed. */
@Injectable()
export class AgreementNumbers {
  /** @returns as `XY-7K3M-Q2VD-0H9T-5`; whether it is taken, the table knows */
  next(): string {
    return publicNumber(AGREEMENT_PREFIX, randomBytes(12));
  }
}
