import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Transactions } from '../../platform/database';
import { MonthEntity } from '../months/month.entity';
import { Photos } from './photos';

/**
 * Erases the photos of an internship, but for the proofs of what was paid and what the bureau took of the workplace. Their
 * files go with the next sweep.
 */
@Injectable()
export class ErasePhotos {
  constructor(
    private readonly transactions: Transactions,
    private readonly photos: Photos,
  ) {}

  async execute(internshipId: string): Promise<void> {
    const months = await this.transactions.manager.getRepository(MonthEntity).findBy({ internshipId });
    const proofs = months.flatMap(({ proofPhotoIds }) => proofPhotoIds);
    const others = proofs.length > 0 ? { id: Not(In(proofs)) } : {};
    await this.photos.rows.delete({ internshipId, purpose: Not('visit'), ...others });
  }
}
