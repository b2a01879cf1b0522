import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { visitRoutes } from '@qihang/shared/internships';
import { divisionPrefixRange, type RouteInput } from '@qihang/shared/platform';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, assertWithinScope, hostIdsOf } from '../../platform/http';
import { internshipErrors } from '../internships.errors';
import { type Candidate, drawAtRandom, populationHash } from './draw-at-random';
import { SpotCheckEntity } from './spot-check.entity';
import { SpotCheckItemEntity } from './spot-check-item.entity';

type Asked = RouteInput<typeof visitRoutes.draw>['body'];

/** Draws internships that an officer is going to look at (domain, §§7 and 9). Every draw is kept, also one that nobody likes. */
@Injectable()
export class DrawSpotCheck {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the spot check's id
   * @throws DomainError `http/out-of-scope`; `internships/nothing-to-draw` where no internship runs today
   */
  execute(actor: Actor, { divisionCode, ...sizes }: Asked): Promise<string> {
    assertWithinScope(actor, divisionCode);
    return this.transactions.run(async (manager) => {
      const candidates = await this.candidates(actor, divisionCode);
      if (candidates.length === 0) throw new DomainError(internshipErrors.nothingToDraw);
      const seed = randomBytes(32).toString('hex');
      const drawn = drawAtRandom(candidates, seed, sizes);
      const riskSize = drawn.filter(({ basis }) => basis === 'risk').length;
      const { identifiers } = await manager.getRepository(SpotCheckEntity).insert({
        divisionCode,
        drawnBy: actor.personId,
        drawnAt: this.clock.now(),
        seed,
        randomSize: drawn.length - riskSize,
        riskSize,
        population: candidates.length,
        populationHash: populationHash(candidates),
      });
      const spotCheckId = String(identifiers[0]?.id);
      const items = drawn.map(({ id, basis }, index) => ({
        spotCheckId,
        position: index + 1,
        internshipId: id,
        basis,
        visitId: null,
      }));
      await manager.getRepository(SpotCheckItemEntity).insert(items);
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'internships.draw-spot-check',
        subject: { type: 'spot-check', id: spotCheckId },
        detail: { divisionCode, drawn: drawn.length, population: candidates.length },
      });
      return spotCheckId;
    });
  }

  /** Internships that run today (`ix_internships_division`), but for those that the officer is a party of. */
  private async candidates(actor: Actor, divisionCode: string): Promise<Candidate[]> {
    const range = divisionPrefixRange(divisionCode);
    if (range === undefined) return [];
    const today = this.clock.today();
    const hostIds = hostIdsOf(actor);
    const rows = (await this.transactions.manager.query(
      `SELECT i.id, COALESCE(r.score, 0) > 0 AS hasRisk
       FROM internships i LEFT JOIN internship_risks r ON r.internship_id = i.id AND r.list = 'all'
       WHERE i.division_code BETWEEN ? AND ? AND i.status = 'active' AND i.starts_on <= ? AND i.ends_on >= ?
         AND i.person_id <> ? AND i.mentor_person_id <> ? AND i.host_id NOT IN (?)`,
      [range.from, range.to, today, today, actor.personId, actor.personId, hostIds.length === 0 ? ['0'] : hostIds],
    )) as { id: string; hasRisk: number | string }[];
    return rows.map(({ id, hasRisk }) => ({ id, hasRisk: Number(hasRisk) === 1 }));
  }
}
