import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactions } from '../../platform/database';
import { HelpRequestEntity } from './help-request.entity';
import { HelpStepEntity } from './help-step.entity';

/** Erases the requests for help of an internship with all that was said: nothing rests on them. */
@Injectable()
export class EraseHelp {
  constructor(private readonly transactions: Transactions) {}

  async execute(internshipId: string): Promise<void> {
    const { manager } = this.transactions;
    const requests = await manager.getRepository(HelpRequestEntity).findBy({ internshipId });
    if (requests.length === 0) return;
    await manager.getRepository(HelpStepEntity).delete({ requestId: In(requests.map(({ id }) => id)) });
    await manager.getRepository(HelpRequestEntity).delete({ internshipId });
  }
}
