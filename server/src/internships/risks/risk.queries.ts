import { Injectable } from '@nestjs/common';
import {
  assessRisks,
  entryDuty,
  INTERNSHIP_POLICY,
  type InternshipRisks,
  inOrderOfWeight,
  type internshipRiskRoutes,
  RISKS,
  type RiskCounts,
} from '@qihang/shared/internships';
import { type RouteInput, type RouteReply, valueOn } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { cutPage, decodeCursor, Transactions } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { type Actor, hostIdsOf, officerScope } from '../../platform/http';
import { InternshipEntity } from '../internship.entity';
import { InternshipQueries } from '../internship.queries';
import { sideOf } from '../internship-scope';
import { InternshipSummaries } from '../internship-summaries';
import { internshipErrors } from '../internships.errors';
import { InternshipRiskEntity, type RiskList } from './internship-risk.entity';
import { RiskFactsReader } from './risk-facts';
import { listSql, type PlaceRow, scopesOf } from './risk-list.sql';

type ListQuery = RouteInput<typeof internshipRiskRoutes.list>['query'];

/** Internships of an officer's divisions by risk. What the officer is a party of is no case for the same officer. */
@Injectable()
export class RiskQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly internships: InternshipQueries,
    private readonly summaries: InternshipSummaries,
    private readonly facts: RiskFactsReader,
  ) {}

  /** The highest score first, then the youngest; as assessed last, which is at most a minute ago. */
  async list(actor: Actor, { risk, cursor, limit }: ListQuery): Promise<RouteReply<typeof internshipRiskRoutes.list>> {
    const { items, nextCursor } = cutPage(
      await this.places(actor, { list: risk ?? 'all', cursor, limit: limit + 1 }),
      limit,
      ({ score, internshipId }) => [score, internshipId],
    );
    const found = await this.transactions.manager
      .getRepository(InternshipEntity)
      .findBy({ id: In(items.map(({ internshipId }) => internshipId)) });
    const summaries = new Map((await this.summaries.describe(actor, found)).map((summary) => [summary.id, summary]));
    const risks = await this.risksOf(items);
    return {
      items: items.flatMap(({ internshipId, score }) => {
        const summary = summaries.get(internshipId);
        return summary ? [{ ...summary, score, risks: risks.get(internshipId) ?? [] }] : [];
      }),
      nextCursor,
    };
  }

  async counts(actor: Actor): Promise<RiskCounts> {
    const counted = new Map<string, number>();
    for (const { from, to } of distinct(officerScope(actor))) {
      const rows = (await this.transactions.manager.query(
        `SELECT list, SUM(internships) AS internships FROM internship_risk_counts
         WHERE division_code BETWEEN ? AND ? GROUP BY list`,
        [from, to],
      )) as { list: RiskList; internships: string }[];
      for (const { list, internships } of rows) counted.set(list, (counted.get(list) ?? 0) + Number(internships));
    }
    return {
      all: counted.get('all') ?? 0,
      risks: RISKS.map((risk) => ({ risk, internships: counted.get(risk) ?? 0 })),
    };
  }

  /**
   * As it is now, not as it was assessed last.
   * @throws DomainError `internships/not-found` for an unknown internship, and unless the actor is an officer over it and no
   *   party of it
   */
  async of(actor: Actor, id: string): Promise<InternshipRisks> {
    const internship = await this.internships.seenBy(actor, id);
    const facts = (await this.facts.of([internship])).get(id);
    if (facts === undefined || sideOf(actor, internship) !== 'bureau') {
      throw new DomainError(internshipErrors.notFound);
    }
    const day = this.clock.today();
    const policy = valueOn(INTERNSHIP_POLICY, day);
    const { startsOn, endsOn, lastLoggedDay, ...shown } = facts;
    const { daysWithoutEntry } = entryDuty({ startsOn, endsOn, lastLoggedDay, periods: [] }, policy, day);
    const isOpen = internship.status !== 'closed' && internship.status !== 'cancelled';
    const found = assessRisks(facts, policy, day);
    return {
      ...shown,
      ...(isOpen ? found : { risks: [], score: 0 }),
      day,
      daysWithoutEntry,
    };
  }

  /** Of several divisions each is read by its index, and the best of all are taken. */
  private async places(
    actor: Actor,
    { list, cursor, limit }: { list: RiskList; cursor: string | undefined; limit: number },
  ): Promise<PlaceRow[]> {
    const key = decodeCursor(cursor, 2);
    const after = key && { score: Number(key[0]), id: String(key[1]) };
    const own = { personId: actor.personId, hostIds: hostIdsOf(actor) };
    const found: PlaceRow[] = [];
    for (const scope of scopesOf(actor)) {
      const { sql, values } = listSql({ scope, list, own, after, limit });
      found.push(...((await this.transactions.manager.query(sql, values)) as PlaceRow[]));
    }
    const sorted = found.sort(
      (a, b) => b.score - a.score || (BigInt(a.internshipId) < BigInt(b.internshipId) ? 1 : -1),
    );
    return sorted.filter(({ internshipId }, at) => sorted[at - 1]?.internshipId !== internshipId).slice(0, limit);
  }

  /** @returns risks by internship, in their order of weight */
  private async risksOf(places: readonly PlaceRow[]) {
    const internshipId = In(places.map((place) => place.internshipId));
    const rows = await this.transactions.manager.getRepository(InternshipRiskEntity).findBy({ internshipId });
    return new Map(
      places.map((place) => {
        const own = new Set(rows.filter((row) => row.internshipId === place.internshipId).map(({ list }) => list));
        return [place.internshipId, inOrderOfWeight(RISKS.filter((risk) => own.has(risk)))];
      }),
    );
  }
}

/** A division that lies in another one of the same officer is not counted twice. */
function distinct(ranges: readonly { from: string; to: string }[]) {
  const covers = (a: { from: string; to: string }, b: { from: string; to: string }) => a.from <= b.from && b.to <= a.to;
  return ranges.filter(
    (range, at) =>
      !ranges.some((other, index) => index !== at && covers(other, range) && (!covers(range, other) || index < at)),
  );
}
