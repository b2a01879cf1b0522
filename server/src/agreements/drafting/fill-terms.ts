import { Injectable } from '@nestjs/common';
import { type Agreement, type AgreementTerms, canonicalJson, type fillTermsSchema } from '@qihang/shared/agreements';
import { addDays } from '@qihang/shared/platform';
import type { z } from 'zod';
import { MentorDirectory } from '../../hosts';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError, type FieldError } from '../../platform/errors';
import { type Actor, httpErrors } from '../../platform/http';
import { ReferenceLists } from '../../platform/reference';
import { AgreementVault } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { MoveAgreement } from '../move-agreement';
import { AgreementQueries } from '../reading/agreement.queries';
import { endOf } from '../reading/compose-content';
import { assertRevision, LockDraft, type LockedDraft } from './lock-draft';

/** No date of an agreement lies further away; those that do are mistyped, and calendars end somewhere. */
const FURTHEST_DAYS = 3_650;

/** The host saves its part of a draft. Blanks are fine until it is sent. */
@Injectable()
export class FillTerms {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly lists: ReferenceLists,
    private readonly vault: AgreementVault,
    private readonly mentors: MentorDirectory,
    private readonly locking: LockDraft,
    private readonly move: MoveAgreement,
    private readonly agreements: AgreementQueries,
  ) {}

  /**
   * Saving what is there already changes nothing, so that a repeated save is no conflict.
   * @throws DomainError `agreements/not-found`, `agreements/not-allowed` unless drafted, `agreements/changed`;
   *   `http/bad-input` for a mentor of another host, an unknown division, a day years away
   */
  execute(actor: Actor, id: string, { revision, terms }: z.output<typeof fillTermsSchema>): Promise<Agreement> {
    return this.transactions.run(async () => {
      const draft = await this.locking.execute(actor, id, 'host');
      const { agreement, open } = draft;
      if (!this.isSame(open, terms)) {
        assertRevision(revision, open.termsRevision);
        const fields = [...this.faultsOf(terms), ...(await this.mentorFaults(terms, agreement.hostId))];
        if (fields.length > 0) throw new DomainError(httpErrors.badInput, { fields });
        await this.write(draft, terms);
      }
      return this.agreements.get(actor, id);
    });
  }

  private isSame({ termsCipher }: AgreementVersionEntity, terms: AgreementTerms): boolean {
    return canonicalJson(this.vault.terms.decrypt(termsCipher)) === canonicalJson(terms);
  }

  private async write({ agreement, open }: LockedDraft, terms: AgreementTerms): Promise<void> {
    const termsCipher = this.vault.terms.encrypt(terms);
    await this.transactions.manager
      .getRepository(AgreementVersionEntity)
      .update(open.id, { termsCipher, termsRevision: open.termsRevision + 1 });
    // While a version is in force, mentor and days are those that all have signed.
    if (agreement.currentVersion === null) {
      agreement.mentorId = terms.mentorId;
      agreement.startsOn = terms.startsOn;
      agreement.endsOn = endOf(terms);
    }
    await this.move.save(agreement);
  }

  private faultsOf({ startsOn, divisionCode }: AgreementTerms): FieldError[] {
    const today = this.clock.today();
    const isFar =
      startsOn !== null && (startsOn < addDays(today, -FURTHEST_DAYS) || startsOn > addDays(today, FURTHEST_DAYS));
    const isUnknown = divisionCode !== null && this.lists.divisions.find(divisionCode) === undefined;
    return [
      ...(isFar ? [{ path: 'terms.startsOn', message: '请核对见习的第一天' }] : []),
      ...(isUnknown ? [{ path: 'terms.divisionCode', message: '请选择河南省内的行政区划' }] : []),
    ];
  }

  private async mentorFaults({ mentorId }: AgreementTerms, hostId: string): Promise<FieldError[]> {
    if (mentorId === null) return [];
    const mentor = (await this.mentors.find([mentorId])).get(mentorId);
    if (mentor?.hostId === hostId) return [];
    return [{ path: 'terms.mentorId', message: '请从本单位的带教老师中选择' }];
  }
}
