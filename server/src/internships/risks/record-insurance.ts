import { Injectable } from '@nestjs/common';
import type { InternshipInsurance, internshipRiskRoutes } from '@qihang/shared/internships';
import { addMonths, type RouteInput } from '@qihang/shared/platform';
import { AuditLog } from '../../platform/audit';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, badField } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { InternshipQueries } from '../internship.queries';
import { sideOf } from '../internship-scope';
import { internshipErrors } from '../internships.errors';
import { LockInternship } from '../lock-internship';
import { AT_ONCE } from './risks-due';

type Given = RouteInput<typeof internshipRiskRoutes.recordInsurance>['body'];

/** Nobody insures a trainee for longer. */
const MONTHS_AT_MOST = 36;

/**
 * Keeps until when a trainee is insured. The agreement names insurer and sum only and binds the host to insure from the first
 * to the last day, so that holds until host or officer record another day.
 */
@Injectable()
export class RecordInsurance {
  constructor(
    private readonly transactions: Transactions,
    private readonly internships: InternshipQueries,
    private readonly locking: LockInternship,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `internships/not-found` unless the actor is the host's agent or an officer */
  async of(actor: Actor, id: string): Promise<InternshipInsurance> {
    const internship = await this.internships.seenBy(actor, id);
    const side = sideOf(actor, internship);
    if (side !== 'host' && side !== 'bureau') throw new DomainError(internshipErrors.notFound);
    return shown(internship);
  }

  /**
   * Safe to repeat.
   * @throws DomainError `internships/not-found`; `internships/insurance-changed` when somebody else has recorded another day
   *   meanwhile; `http/bad-input` for a day before the first one or far off
   */
  execute(actor: Actor, id: string, { insuredUntil, before }: Given): Promise<InternshipInsurance> {
    return this.transactions.run(async () => {
      const { internship, side } = await this.locking.forActor(actor, id, ['host', 'bureau']);
      const { startsOn } = internship;
      if (insuredUntil < startsOn) throw badField('insuredUntil', `见习从${startsOn}开始，保险不能在这以前到期`);
      if (insuredUntil > addMonths(startsOn, MONTHS_AT_MOST)) throw badField('insuredUntil', '日期太远，请核对保险单');
      if (internship.insuredUntil === insuredUntil) return shown(internship);
      if (internship.insuredUntil !== before) throw new DomainError(internshipErrors.insuranceChanged);
      const change = { insuredUntil, risksDueOn: AT_ONCE };
      await this.transactions.manager.getRepository(InternshipEntity).update(id, change);
      await this.audit.record({
        actor: { kind: side === 'host' ? 'host-agent' : 'officer', id: actor.personId },
        action: 'internships.record-insurance',
        subject: { type: 'internship', id },
        detail: { insuredUntil, before },
      });
      return shown({ ...internship, insuredUntil });
    });
  }
}

function shown({ insuredUntil, startsOn, endsOn }: InternshipEntity): InternshipInsurance {
  return { insuredUntil, startsOn, endsOn };
}
