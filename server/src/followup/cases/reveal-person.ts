import { Injectable } from '@nestjs/common';
import type { followUpRoutes } from '@qihang/shared/followup';
import type { RouteReply } from '@qihang/shared/platform';
import { AuditLog } from '../../platform/audit';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { SeekerDirectory } from '../../seekers';
import { followUpErrors } from '../followup.errors';
import { CaseEntity } from './case.entity';
import { mayServe } from './case-scope';

/** Shows an officer whom to call, and keeps who looked and why. */
@Injectable()
export class RevealPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly seekers: SeekerDirectory,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `followup/not-found` for an unknown case and one outside the officer's divisions */
  async execute(actor: Actor, id: string, reason: string): Promise<RouteReply<typeof followUpRoutes.reveal>> {
    const found = await this.transactions.manager.getRepository(CaseEntity).findOneBy({ id });
    if (found === null || !mayServe(actor, found)) throw new DomainError(followUpErrors.notFound);
    const person = (await this.seekers.facts([found.seekerId])).get(found.seekerId);
    if (person === undefined) throw new DomainError(followUpErrors.notFound);
    await this.audit.record({
      actor: { kind: 'officer', id: actor.personId },
      action: 'followup.reveal',
      subject: { type: 'seeker', id: found.seekerId },
      detail: { caseId: id },
      reason,
    });
    return { name: person.name, phone: await this.seekers.phoneOf(found.personId) };
  }
}
