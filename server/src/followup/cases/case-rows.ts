import { Injectable } from '@nestjs/common';
import { dueState, type FollowUpRow } from '@qihang/shared/followup';
import { HostDirectory } from '../../hosts';
import { PersonDirectory } from '../../identity';
import { InternshipDirectory } from '../../internships';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/http';
import { ReferenceLists } from '../../platform/reference';
import { SeekerDirectory } from '../../seekers';
import { FollowUpVault } from '../follow-up-vault';
import type { CaseEntity } from './case.entity';

/** Describes cases as rows of the officers' list, a page at most; each kind of thing is read once for all of them. */
@Injectable()
export class CaseRows {
  constructor(
    private readonly clock: Clock,
    private readonly vault: FollowUpVault,
    private readonly internships: InternshipDirectory,
    private readonly hosts: HostDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly persons: PersonDirectory,
    private readonly reference: ReferenceLists,
  ) {}

  /** @returns in the same order, with masked names */
  async describe(actor: Actor, cases: readonly CaseEntity[]): Promise<FollowUpRow[]> {
    const hostIds = await this.internships.hostsOf(cases.map(({ internshipId }) => internshipId));
    const hosts = await this.hosts.facts([...hostIds.values()]);
    const seekers = await this.seekers.facts(cases.map(({ seekerId }) => seekerId));
    const officers = await this.persons.displayNames(cases.flatMap(({ officerId }) => officerId ?? []));
    const today = this.clock.today();
    return cases.map((one) => ({
      id: one.id,
      need: one.need,
      status: one.status,
      result: one.result,
      maskedName: seekers.get(one.seekerId)?.maskedName ?? '',
      divisionName: this.reference.divisions.fullName(one.divisionCode),
      hostName: hosts.get(hostIds.get(one.internshipId) ?? '')?.name ?? '',
      officerName: one.officerId === null ? null : (officers.get(one.officerId) ?? ''),
      isMine: one.officerId === actor.personId,
      dueOn: one.dueOn,
      due: one.dueOn === null ? null : dueState(one.dueOn, today),
      nextStep: this.vault.step.decrypt(one.nextStepCipher),
      openedAt: one.openedAt.toISOString(),
      closedOn: one.closedOn,
    }));
  }
}
