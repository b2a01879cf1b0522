import { Injectable } from '@nestjs/common';
import { type Agreement, agreementStatus, versionStatus } from '@qihang/shared/agreements';
import { type AcceptedApplication, ApplicationAgreements } from '../../applications';
import { HostDirectory, type HostFacts } from '../../hosts';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, hostIdsOf } from '../../platform/http';
import { PostDirectory } from '../../posts';
import { AgreementEntity } from '../agreement.entity';
import { AgreementVault } from '../agreement-vault';
import { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { AgreementQueries } from '../reading/agreement.queries';
import { AgreementAssessment } from '../reading/agreement-assessment';
import { type AgreementMover, RecordEvent } from '../record-event';
import { AgreementNumbers } from './agreement-numbers';
import { firstDetails, firstTerms } from './first-parts';

/** Numbers of 60 random bits: the second try is for form's sake. */
const TRIES = 3;

/** The host begins the agreement of an applicant who accepted. */
@Injectable()
export class OpenAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly vault: AgreementVault,
    private readonly numbers: AgreementNumbers,
    private readonly applications: ApplicationAgreements,
    private readonly hosts: HostDirectory,
    private readonly posts: PostDirectory,
    private readonly assessment: AgreementAssessment,
    private readonly record: RecordEvent,
    private readonly agreements: AgreementQueries,
  ) {}

  /**
   * @returns the new draft, or the application's agreement if there is one already: the live one, else the last one
   * @throws DomainError `applications/not-found`; `agreements/not-found` for another host's applicant;
   *   `agreements/application-not-accepted`, `agreements/host-not-approved`
   */
  execute(actor: Actor, applicationId: string): Promise<Agreement> {
    return this.transactions.run(async () => {
      // Held from here on: of two who open it at once, the later finds the agreement of the earlier.
      const application = await this.applications.lock(applicationId);
      if (!hostIdsOf(actor).includes(application.hostId)) throw new DomainError(agreementErrors.notFound);
      if (application.status !== 'accepted') return this.agreements.get(actor, await this.lastOf(application));
      const host = await this.hosts.find(application.hostId);
      if (host?.status !== 'approved') throw new DomainError(agreementErrors.hostNotApproved);
      const by = { role: 'host-agent', personId: actor.personId } as const;
      return this.agreements.get(actor, await this.draft(application, host, by));
    });
  }

  /** While an application is not accepted its last agreement is the live one, if any is (`ix_agreements_host`). */
  private async lastOf({ hostId, applicationId }: AcceptedApplication): Promise<string> {
    const last = await this.rows.findOne({ where: { hostId, applicationId }, order: { id: 'DESC' } });
    if (last === null) throw new DomainError(agreementErrors.applicationNotAccepted);
    return last.id;
  }

  private async draft(application: AcceptedApplication, host: HostFacts, by: AgreementMover): Promise<string> {
    const { applicationId, seekerId, postId } = application;
    await this.applications.begin(applicationId, by);
    const post = await this.posts.find(postId);
    if (post === undefined) throw new Error(`application ${applicationId} has lost its post`);
    const terms = firstTerms(post, await this.hosts.contactOf(host.id));
    const details = firstDetails(await this.assessment.needsGuardian({ seekerId }));
    const id = await this.insert(application, host.divisionCode);
    await this.transactions.manager.getRepository(AgreementVersionEntity).insert({
      agreementId: id,
      number: 1,
      status: versionStatus.initial,
      way: 'electronic',
      termsCipher: this.vault.terms.encrypt(terms),
      detailsCipher: this.vault.details.encrypt(details),
      seal: 'none',
    });
    await this.record.execute({ id }, 'open', by, { versionNumber: 1 });
    return id;
  }

  private async insert(
    { applicationId, seekerId, personId, hostId, postId }: AcceptedApplication,
    divisionCode: string,
  ): Promise<string> {
    const now = this.clock.now();
    const columns = { applicationId, liveApplicationId: applicationId, seekerId, personId, hostId, postId };
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { identifiers } = await this.rows.insert({
          ...columns,
          number: this.numbers.next(),
          divisionCode,
          status: agreementStatus.initial,
          way: 'electronic',
          openVersion: 1,
          createdAt: now,
          changedAt: now,
        });
        return String(identifiers[0]?.id);
      } catch (error) {
        if (attempt === TRIES || !isDuplicateKey(error, 'uq_agreements_number')) throw error;
      }
    }
  }

  private get rows() {
    return this.transactions.manager.getRepository(AgreementEntity);
  }
}
