import { Injectable } from '@nestjs/common';
import type { Amendment, amendClericalSchema, ClericalField } from '@qihang/shared/agreements';
import type { z } from 'zod';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, badField, httpErrors } from '../../platform/http';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementVault } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { LockAgreement, type LockedAgreement } from '../lock-agreement';
import { AgreementAssessment } from '../reading/agreement-assessment';
import { RecordAmendment } from './record-amendment';

type ClericalValues = Readonly<Partial<Record<ClericalField, string>>>;

const FOREIGN = '只能更正自己一方填写的信息';

/**
 * Records a clerical change of one side's own fields (domain, §6): nobody signs again, and what was signed stays as it was.
 * A later version that is being drafted takes the change over.
 */
@Injectable()
export class AmendClerical {
  constructor(
    private readonly transactions: Transactions,
    private readonly locking: LockAgreement,
    private readonly vault: AgreementVault,
    private readonly assessment: AgreementAssessment,
    private readonly amendments: RecordAmendment,
  ) {}

  /**
   * @throws DomainError `agreements/not-found`; `agreements/not-allowed` unless in force; `agreements/version-in-signing`
   *   while a later version waits for signatures; `agreements/nothing-changed`; `http/bad-input` for the other side's fields,
   *   and for values that would keep a draft from being sent
   */
  execute(actor: Actor, id: string, { reason, host, trainee }: z.output<typeof amendClericalSchema>): Promise<void> {
    return this.transactions.run(async () => {
      const { side, ...locked } = await this.locking.forActor(actor, id, ['trainee', 'host']);
      const { agreement, open, current } = locked;
      if (agreement.status !== 'in-force' || current === null) throw new DomainError(agreementErrors.notAllowed);
      if (open?.status === 'signing') throw new DomainError(agreementErrors.versionInSigning);
      const isHost = side === 'host';
      if ((isHost ? trainee : host) !== undefined) throw badField(isHost ? 'trainee' : 'host', FOREIGN);
      const wanted: ClericalValues = (isHost ? host : trainee) ?? {};
      const changes = changesBetween(this.keptValues(current, isHost), wanted);
      if (changes.length === 0) throw new DomainError(agreementErrors.nothingChanged);
      await this.refuseBad(agreement, { ...current, ...this.partWith(current, isHost, wanted) }, changes, isHost);
      await this.write(locked, isHost, wanted);
      await this.amendments.execute(agreement, { kind: 'clerical', actor, reason, changes });
    });
  }

  private keptValues({ termsCipher, detailsCipher }: AgreementVersionEntity, isHost: boolean): ClericalValues {
    return isHost ? this.vault.terms.decrypt(termsCipher) : this.vault.details.decrypt(detailsCipher);
  }

  /** What has to be right before an agreement is sent stays right: nothing blank, nobody's own phone as another's. */
  private async refuseBad(
    agreement: AgreementEntity,
    amended: AgreementVersionEntity,
    changes: Amendment['changes'],
    isHost: boolean,
  ): Promise<void> {
    const [part, shown] = isHost ? (['terms', 'host'] as const) : (['details', 'trainee'] as const);
    const problems = await this.assessment.problemsOf(agreement, amended);
    const fields = changes.flatMap(({ field }) =>
      problems
        .filter(({ path }) => path === `${part}.${field}`)
        .map(({ message }) => ({ path: `${shown}.${field}`, message })),
    );
    if (fields.length > 0) throw new DomainError(httpErrors.badInput, { fields });
  }

  private async write({ open, current }: LockedAgreement, isHost: boolean, wanted: ClericalValues): Promise<void> {
    for (const version of [open, current]) {
      if (version !== null) await this.versions.update(version.id, this.partWith(version, isHost, wanted));
    }
  }

  private partWith(version: AgreementVersionEntity, isHost: boolean, wanted: ClericalValues) {
    if (isHost) {
      const terms = { ...this.vault.terms.decrypt(version.termsCipher), ...wanted };
      return { termsCipher: this.vault.terms.encrypt(terms), termsRevision: version.termsRevision + 1 };
    }
    const details = { ...this.vault.details.decrypt(version.detailsCipher), ...wanted };
    return { detailsCipher: this.vault.details.encrypt(details), detailsRevision: version.detailsRevision + 1 };
  }

  private get versions() {
    return this.transactions.manager.getRepository(AgreementVersionEntity);
  }
}

function changesBetween(kept: ClericalValues, wanted: ClericalValues): Amendment['changes'] {
  return (Object.entries(wanted) as [ClericalField, string | undefined][]).flatMap(([field, after]) => {
    const before = kept[field] ?? '';
    return after === undefined || after === before ? [] : [{ field, before, after }];
  });
}
