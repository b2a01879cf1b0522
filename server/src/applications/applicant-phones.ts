import { Injectable } from '@nestjs/common';
import type { ApplicationStatus } from '@qihang/shared/applications';
import { AuditLog } from '../platform/audit';
import type { Actor } from '../platform/http';
import { SeekerDirectory } from '../seekers';
import type { ApplicationEntity } from './application.entity';

/** The host may call from the invitation on, as long as the two have business with each other. */
const CALLABLE: ReadonlySet<ApplicationStatus> = new Set(['invited', 'offered', 'accepted', 'agreement']);

/** Shows phones of applicants to their host. */
@Injectable()
export class ApplicantPhones {
  constructor(
    private readonly seekers: SeekerDirectory,
    private readonly audit: AuditLog,
  ) {}

  /**
   * One audit row tells of all phones of a host's applicants that are shown at once.
   * @param applications of one page
   * @returns phones by application id; none before the invitation, and none after the end
   */
  async show(actor: Actor, applications: readonly ApplicationEntity[]): Promise<Map<string, string>> {
    const callable = applications.filter(({ status }) => CALLABLE.has(status));
    const phones = new Map<string, string>();
    for (const { id, personId } of callable) phones.set(id, await this.seekers.phoneOf(personId));
    const hostIds = [...new Set(callable.map(({ hostId }) => hostId))];
    await this.audit.recordAll(
      hostIds.map((hostId) => ({
        actor: { kind: 'host-agent', id: actor.personId },
        action: 'applications.show-phones',
        subject: { type: 'host', id: hostId },
        detail: { applicationIds: callable.filter((shown) => shown.hostId === hostId).map(({ id }) => id) },
      })),
    );
    return phones;
  }
}
