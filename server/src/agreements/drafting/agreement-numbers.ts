import { Injectable } from '@nestjs/common';
import { AGREEMENT_PREFIX } from '@qihang/shared/agreements';
import { newPublicNumber } from '../../platform/documents';

/** Public numbers of agreements. */
@Injectable()
export class AgreementNumbers {
  /** @returns as `XY-7K3M-Q2VD-0H9T-5`; whether it is taken, the table knows */
  next(): string {
    return newPublicNumber(AGREEMENT_PREFIX);
  }
}
