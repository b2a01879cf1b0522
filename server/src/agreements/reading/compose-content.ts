import { Injectable } from '@nestjs/common';
import {
  type AgreementContent,
  type AgreementTerms,
  agreementPoliciesOn,
  lastDayOf,
  needsGuardian,
} from '@qihang/shared/agreements';
import { maskCitizenNumber } from '@qihang/shared/identity';
import type { LocalDate } from '@qihang/shared/platform';
import { HostDirectory, MentorDirectory } from '../../hosts';
import { ReferenceLists } from '../../platform/reference';
import { PostDirectory } from '../../posts';
import { SeekerDirectory } from '../../seekers';
import type { AgreementEntity } from '../agreement.entity';
import { AgreementVault } from '../agreement-vault';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { bureauName } from './bureau-name';

const NO_MENTOR = { name: '', jobTitle: '', phone: '' };

/** Puts together everything that a version of an agreement says, as it stands now. */
@Injectable()
export class ComposeContent {
  constructor(
    private readonly vault: AgreementVault,
    private readonly lists: ReferenceLists,
    private readonly hosts: HostDirectory,
    private readonly mentors: MentorDirectory,
    private readonly posts: PostDirectory,
    private readonly seekers: SeekerDirectory,
  ) {}

  /**
   * @param madeOn the day on which it is sent, or today for a preview
   * @returns the content with the citizen number in full: only for the text that is signed
   */
  async toSign(
    agreement: AgreementEntity,
    version: AgreementVersionEntity,
    template: AgreementContent['template'],
    madeOn: LocalDate,
  ): Promise<AgreementContent> {
    const citizenNumber = await this.seekers.citizenNumberOf(agreement.seekerId);
    return this.compose(agreement, version, template, madeOn, citizenNumber);
  }

  /** @returns the same for a draft, which does not need the citizen number yet: it is masked */
  async toPreview(
    agreement: AgreementEntity,
    version: AgreementVersionEntity,
    template: AgreementContent['template'],
    madeOn: LocalDate,
  ): Promise<AgreementContent> {
    const citizenNumber = maskCitizenNumber(await this.seekers.citizenNumberOf(agreement.seekerId));
    return this.compose(agreement, version, template, madeOn, citizenNumber);
  }

  private async compose(
    agreement: AgreementEntity,
    version: AgreementVersionEntity,
    { id, text }: AgreementContent['template'],
    madeOn: LocalDate,
    citizenNumber: string,
  ): Promise<AgreementContent> {
    const terms = this.vault.terms.decrypt(version.termsCipher);
    const details = this.vault.details.decrypt(version.detailsCipher);
    const host = await this.hosts.find(agreement.hostId);
    const post = await this.posts.find(agreement.postId);
    const trainee = (await this.seekers.facts([agreement.seekerId])).get(agreement.seekerId);
    if (!host || !post || !trainee) throw new Error(`agreement ${agreement.id} has lost its host, post or seeker`);
    const isMinor = needsGuardian(trainee.birthDate, madeOn, agreementPoliciesOn(madeOn).adultAge);
    return {
      number: agreement.number,
      versionNumber: version.number,
      madeOn,
      template: { id, text },
      host: { name: host.name, creditCode: host.creditCode ?? '', address: host.address },
      trainee: { name: trainee.name, citizenNumber, phone: await this.seekers.phoneOf(agreement.personId) },
      bureau: { name: bureauName(agreement.divisionCode, this.lists.divisions) },
      post: { title: post.title, category: post.category, duties: post.duties },
      mentor: await this.mentorOf(terms.mentorId),
      divisionName: terms.divisionCode === null ? '' : this.lists.divisions.fullName(terms.divisionCode),
      endsOn: endOf(terms) ?? madeOn,
      terms,
      // The document has a line for the guardian's signature exactly if there is one.
      details: { ...details, guardian: isMinor ? details.guardian : null },
    };
  }

  private async mentorOf(id: string | null): Promise<AgreementContent['mentor']> {
    const mentor = id === null ? undefined : (await this.mentors.find([id])).get(id);
    if (mentor === undefined) return NO_MENTOR;
    return { name: mentor.name, jobTitle: mentor.jobTitle, phone: mentor.phone };
  }
}

/** @returns the last day of the internship, or null while its first day or length is open */
export function endOf({ startsOn, months }: AgreementTerms): LocalDate | null {
  return startsOn === null || months === null ? null : lastDayOf(startsOn, months);
}
