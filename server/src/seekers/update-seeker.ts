import { Injectable } from '@nestjs/common';
import type { SignUp } from '@qihang/shared/seekers';
import { AuditLog } from '../platform/audit';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { PersonalDataCipher } from '../platform/personal-data';
import { ReferenceLists } from '../platform/reference';
import { checkDivisions } from './check-divisions';
import { SeekerEntity } from './seeker.entity';
import { backgroundColumns, intentionColumns } from './seeker-background';
import { seekerErrors } from './seekers.errors';

export type SeekerUpdate = Pick<SignUp, 'background' | 'intention'> & {
  /** Of the record that the person changed. */
  readonly version: number;
};

/**
 * Corrects a seeker's background and intention. Facts are taken as told, also where they end eligibility: it is judged
 * again at every step that needs it.
 */
@Injectable()
export class UpdateSeeker {
  constructor(
    private readonly transactions: Transactions,
    private readonly reference: ReferenceLists,
    private readonly cipher: PersonalDataCipher,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError seekers/not-signed-up, unknown-division, changed-meanwhile */
  async execute({ personId }: Actor, { background, intention, version }: SeekerUpdate): Promise<void> {
    checkDivisions(intention, this.reference.divisions);
    await this.transactions.run(async (manager) => {
      const seekers = manager.getRepository(SeekerEntity);
      const seeker = await seekers.findOne({ where: { personId }, select: { id: true } });
      if (!seeker) throw new DomainError(seekerErrors.notSignedUp);
      const columns = { ...backgroundColumns(background, this.cipher), ...intentionColumns(intention) };
      const { affected } = await seekers.update({ id: seeker.id, version }, { ...columns, version: version + 1 });
      if (affected === 0) throw new DomainError(seekerErrors.changedMeanwhile);
      await this.audit.record({
        actor: { kind: 'seeker', id: personId },
        action: 'seekers.update',
        subject: { type: 'seeker', id: seeker.id },
        detail: { version: version + 1 },
      });
    });
  }
}
