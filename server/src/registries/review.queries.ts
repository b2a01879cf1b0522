import { Injectable } from '@nestjs/common';
import type { RegistryReview, registryRoutes } from '@qihang/shared/registries';
import { AuditLog } from '../platform/audit';
import { cutPage, decodeCursor, Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import { type Actor, officerScope, type RouteRequest } from '../platform/http';
import { ReferenceLists } from '../platform/reference';
import { registryErrors } from './registries.errors';
import { type SqlCondition, within } from './registry-scope';

type ListQuery = RouteRequest<typeof registryRoutes.reviews>['query'];
type ReviewRow = Omit<RegistryReview, 'divisionName' | 'decidedAt'> & { divisionCode: string; decidedAt: Date | null };

/** Rows with the number of a seeker and another name. What they show is as sensitive as a flag: each look is audited. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly reference: ReferenceLists,
    private readonly audit: AuditLog,
  ) {}

  /** Of seekers in the officer's divisions, oldest first. */
  async list(actor: Actor, { cursor, limit, status }: ListQuery) {
    const [after] = decodeCursor(cursor, 1) ?? [0];
    const scope = within('s.division_code', officerScope(actor));
    const condition = {
      sql: `v.status = ? AND v.id > ? AND ${scope.sql}`,
      params: [status, after ?? 0, ...scope.params],
    };
    const page = cutPage(await this.select(condition, limit + 1), limit, ({ id }) => [id]);
    const items = page.items.map((row) => this.reply(row));
    await this.audit.recordAll(items.map((review) => lookBy(actor, review)));
    return { ...page, items };
  }

  /** @throws DomainError `registries/review-not-found` */
  async get(actor: Actor, id: string): Promise<RegistryReview> {
    const scope = within('s.division_code', officerScope(actor));
    const [row] = await this.select({ sql: `v.id = ? AND ${scope.sql}`, params: [id, ...scope.params] }, 1);
    if (row === undefined) throw new DomainError(registryErrors.reviewNotFound);
    return this.reply(row);
  }

  private select({ sql, params }: SqlCondition, limit: number): Promise<ReviewRow[]> {
    return this.transactions.manager.query(
      `SELECT v.id, v.kind, k.name AS kindName, v.as_of AS asOf, v.line, v.masked_number AS maskedNumber,
              v.seeker_id AS seekerId, s.masked_name AS seekerMaskedName, s.division_code AS divisionCode, v.status,
              v.decided_at AS decidedAt
       FROM registry_reviews v
       JOIN registry_kinds k ON k.code = v.kind
       JOIN seekers s ON s.id = v.seeker_id
       WHERE ${sql}
       ORDER BY v.id LIMIT ?`,
      [...params, limit],
    );
  }

  private reply({ divisionCode, decidedAt, ...row }: ReviewRow): RegistryReview {
    const divisionName = this.reference.divisions.fullName(divisionCode);
    return { ...row, divisionName, decidedAt: decidedAt?.toISOString() ?? null };
  }
}

function lookBy({ personId }: Actor, { seekerId, kind }: RegistryReview) {
  return {
    actor: { kind: 'officer' as const, id: personId },
    action: 'registries.look-at-review',
    subject: { type: 'seeker', id: seekerId },
    detail: { kind },
  };
}
