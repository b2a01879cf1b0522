import { Injectable } from '@nestjs/common';
import {
  type AgreementFacts,
  type AgreementProblem,
  agreementPoliciesOn,
  assessAgreement,
  needsGuardian,
} from '@qihang/shared/agreements';
import { HostDirectory, MentorDirectory } from '../../hosts';
import { Clock } from '../../platform/clock';
import { PostDirectory } from '../../posts';
import { SeekerDirectory } from '../../seekers';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementVault } from '../agreement-vault';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { TraineeCounts } from './trainee-counts';

/** Gathers what a version of an agreement is judged by today, and judges it. */
@Injectable()
export class AgreementAssessment {
  constructor(
    private readonly clock: Clock,
    private readonly vault: AgreementVault,
    private readonly hosts: HostDirectory,
    private readonly mentors: MentorDirectory,
    private readonly posts: PostDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly counts: TraineeCounts,
  ) {}

  /** @returns every problem that stands in the way of sending or signing the version today; empty: ready */
  async problemsOf(agreement: AgreementEntity, version: AgreementVersionEntity): Promise<AgreementProblem[]> {
    const today = this.clock.today();
    return assessAgreement(await this.factsOf(agreement, version), agreementPoliciesOn(today), today);
  }

  /**
   * The same for an act that takes a place with mentor and host: holds both until the transaction ends, so that two agreements
   * do not both take the last one. Call it with the agreement locked.
   */
  async problemsWhileHolding(agreement: AgreementEntity, version: AgreementVersionEntity): Promise<AgreementProblem[]> {
    const { mentorId } = this.vault.terms.decrypt(version.termsCipher);
    await this.hosts.lock(agreement.hostId);
    if (mentorId !== null) await this.mentors.lock(mentorId);
    return this.problemsOf(agreement, version);
  }

  /** Whether the trainee's guardian has to sign today. */
  async needsGuardian({ seekerId }: Pick<AgreementEntity, 'seekerId'>): Promise<boolean> {
    const today = this.clock.today();
    const trainee = (await this.seekers.facts([seekerId])).get(seekerId);
    return trainee !== undefined && needsGuardian(trainee.birthDate, today, agreementPoliciesOn(today).adultAge);
  }

  private async factsOf(agreement: AgreementEntity, version: AgreementVersionEntity): Promise<AgreementFacts> {
    const terms = this.vault.terms.decrypt(version.termsCipher);
    const host = await this.hosts.find(agreement.hostId);
    const post = await this.posts.find(agreement.postId);
    const trainee = (await this.seekers.facts([agreement.seekerId])).get(agreement.seekerId);
    if (!host || !post || !trainee) throw new Error(`agreement ${agreement.id} has lost its host, post or seeker`);
    return {
      terms,
      details: this.vault.details.decrypt(version.detailsCipher),
      birthDate: trainee.birthDate,
      traineePhone: await this.seekers.phoneOf(agreement.personId),
      eligibility: await this.eligibilityOf(agreement),
      hazards: post.hazards,
      mentor: await this.mentorOf(agreement, terms.mentorId),
      otherTraineesOfHost: await this.counts.ofHost(agreement.hostId, agreement.id),
      insuredStaff: host.insuredStaff,
      firstDayInForce: agreement.currentVersion === null ? null : agreement.startsOn,
    };
  }

  /** Who may take part was decided when the first version was signed; a change of a running internship does not ask again. */
  private async eligibilityOf({ seekerId, currentVersion }: AgreementEntity): Promise<AgreementFacts['eligibility']> {
    if (currentVersion !== null) return [];
    return (await this.seekers.eligibilityOf(seekerId, this.clock.today())).reasons;
  }

  private async mentorOf(agreement: AgreementEntity, mentorId: string | null): Promise<AgreementFacts['mentor']> {
    if (mentorId === null) return null;
    const mentor = (await this.mentors.find([mentorId])).get(mentorId);
    if (mentor === undefined || mentor.hostId !== agreement.hostId) return null;
    const otherTrainees = await this.counts.ofMentor(mentorId, agreement.id);
    return { active: mentor.status === 'active', otherTrainees };
  }
}
