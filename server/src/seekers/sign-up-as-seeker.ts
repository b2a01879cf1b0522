import { Injectable } from '@nestjs/common';
import type { EligibilityReply, SignUp } from '@qihang/shared/seekers';
import { ConsentQueries, PersonDirectory } from '../identity';
import { AuditLog } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { ReferenceLists } from '../platform/reference';
import { AddSeeker } from './add-seeker';
import { checkDivisions } from './check-divisions';
import { EligibilityDesk } from './eligibility-desk';
import { SeekerEntity } from './seeker.entity';
import { seekerErrors } from './seekers.errors';
import { SignUpDraftEntity } from './sign-up-draft.entity';

/** Signs a person up (报名). Who is not eligible today is not put on record: the draft stays for another day. */
@Injectable()
export class SignUpAsSeeker {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly persons: PersonDirectory,
    private readonly consents: ConsentQueries,
    private readonly reference: ReferenceLists,
    private readonly eligibility: EligibilityDesk,
    private readonly addSeeker: AddSeeker,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the seeker's id
   * @throws DomainError seekers/notice-needed, already-signed-up, unknown-division, not-eligible (a field for every
   *   reason), citizen-number-taken
   */
  async execute({ personId }: Actor, form: SignUp): Promise<string> {
    return this.transactions.run(async (manager) => {
      await this.persons.lock(personId);
      if (!(await this.consents.hasAcceptedNotice(personId))) throw new DomainError(seekerErrors.noticeNeeded);
      if (await manager.getRepository(SeekerEntity).existsBy({ personId })) {
        throw new DomainError(seekerErrors.alreadySignedUp);
      }
      checkDivisions(form.intention, this.reference.divisions);
      const { citizenNumber } = form.identity;
      refuseIneligible(this.eligibility.assessAnswers(citizenNumber, form.background, this.clock.today()));
      const matchingConsent = await this.consents.isGranted(personId, 'hardship-matching');
      const seekerId = await this.addSeeker.execute({
        ...form,
        personId,
        matchingConsent,
        signedUpAt: this.clock.now(),
      });
      await manager.getRepository(SignUpDraftEntity).delete({ personId });
      await this.audit.record({
        actor: { kind: 'seeker', id: personId },
        action: 'seekers.sign-up',
        subject: { type: 'seeker', id: seekerId },
        detail: { matchingConsent },
      });
      return seekerId;
    });
  }
}

/** Age follows from the number, so its reasons point there. */
function refuseIneligible({ eligible, reasons }: EligibilityReply): void {
  if (eligible) return;
  const fields = reasons.map(({ field, message }) => ({
    path: field === 'birthDate' ? 'identity.citizenNumber' : `background.${field}`,
    message,
  }));
  throw new DomainError(seekerErrors.notEligible, { fields });
}
