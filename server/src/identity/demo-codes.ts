import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/database';
import { DEMO_CODE, Settings } from '../platform/settings';
import { PersonEntity } from './person.entity';

/** The known code of demo accounts. Outside demo mode there is none. */
@Injectable()
export class DemoCodes {
  constructor(
    private readonly settings: Settings,
    private readonly transactions: Transactions,
  ) {}

  /** @returns whether the phone is a demo account's and needs no message */
  async isDemoPhone(phoneIndex: Buffer): Promise<boolean> {
    if (!this.settings.demo) return false;
    return this.transactions.manager.getRepository(PersonEntity).existsBy({ phoneIndex, isDemo: true });
  }

  /** @returns whether the code opens this phone's demo account */
  async opens(phoneIndex: Buffer, code: string): Promise<boolean> {
    return code === DEMO_CODE && (await this.isDemoPhone(phoneIndex));
  }
}
