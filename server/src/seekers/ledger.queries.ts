import { Injectable } from '@nestjs/common';
import { divisionPrefixRange } from '@qihang/shared/platform';
import type { LedgerRow, ledgerQuerySchema } from '@qihang/shared/seekers';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import { PersonDirectory } from '../identity';
import { AuditLog } from '../platform/audit';
import { Clock } from '../platform/clock';
import { cutPage, decodeCursor, Transactions } from '../platform/database';
import { type Actor, assertWithinScope, officerScope } from '../platform/http';
import { ReferenceLists } from '../platform/reference';
import { HARDSHIP_IN_FORCE, type HardshipFlag, HardshipFlags } from './hardship-flags';
import { SeekerEntity } from './seeker.entity';
import { threeClearsOf } from './three-clears';

type LedgerQuery = z.output<typeof ledgerQuerySchema>;
type Range = { from: string; to: string };

/** The officer's ledger (台账), newest sign-up first. Every page that is looked at leaves one line in the audit log. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly persons: PersonDirectory,
    private readonly flags: HardshipFlags,
    private readonly reference: ReferenceLists,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError http/out-of-scope for a division outside the officer's */
  async page(actor: Actor, query: LedgerQuery): Promise<{ items: LedgerRow[]; nextCursor: string | null }> {
    const seekers = await this.selectPage(rangesOf(actor, query.divisionCode), query).getMany();
    const { items, nextCursor } = cutPage(seekers, query.limit, ({ id }) => [id]);
    const flags = await this.flags.of(items.map(({ id }) => id));
    await this.recordLook(actor, query, items, flags);
    const phones = await this.persons.maskedPhones(items.map(({ personId }) => personId));
    return { items: items.map((seeker) => this.rowOf(seeker, phones, flags)), nextCursor };
  }

  /**
   * The rows of a page and one more. In one division the index on division and id gives them in order; in a wider range
   * the primary key is walked from the newest row on, until the page is full.
   */
  selectPage(ranges: readonly Range[], query: LedgerQuery): SelectQueryBuilder<SeekerEntity> {
    const [after] = decodeCursor(query.cursor, 1) ?? [];
    const select = this.transactions.manager
      .getRepository(SeekerEntity)
      .createQueryBuilder('s')
      .where(withinRanges(ranges))
      .orderBy('s.id', 'DESC')
      .limit(query.limit + 1);
    if (after !== undefined) select.andWhere('s.id < :after', { after });
    if (query.category !== undefined) select.andWhere('s.category = :category', { category: query.category });
    if (query.hardship !== undefined) {
      const flagged = `s.matching_consent = 1 AND EXISTS (
        SELECT 1 FROM hardship_flags f WHERE f.seeker_id = s.id AND ${HARDSHIP_IN_FORCE.replace('?', ':today')})`;
      select.andWhere(query.hardship === 'any' ? flagged : `NOT (${flagged})`, { today: this.clock.today() });
    }
    return select;
  }

  private async recordLook(
    { personId }: Actor,
    { divisionCode, category, hardship, cursor }: LedgerQuery,
    seen: readonly SeekerEntity[],
    flags: readonly HardshipFlag[],
  ): Promise<void> {
    await this.audit.record({
      actor: { kind: 'officer', id: personId },
      action: 'seekers.view-ledger',
      subject: { type: 'division', id: divisionCode ?? 'own' },
      detail: {
        category,
        hardship,
        firstPage: cursor === undefined,
        seekerIds: seen.map(({ id }) => id),
        flaggedSeekerIds: [...new Set(flags.map(({ seekerId }) => seekerId))],
      },
    });
  }

  private rowOf(seeker: SeekerEntity, phones: Map<string, string>, flags: readonly HardshipFlag[]): LedgerRow {
    const { id, maskedName, maskedCitizenNumber, category, education, school, major, graduationDate } = seeker;
    return {
      id,
      maskedName,
      maskedCitizenNumber,
      maskedPhone: phones.get(seeker.personId) ?? '',
      category,
      education,
      school,
      major,
      graduationDate,
      divisionCode: seeker.divisionCode,
      divisionName: this.reference.divisions.fullName(seeker.divisionCode),
      clears: threeClearsOf(seeker),
      hardshipKinds: flags.filter(({ seekerId }) => seekerId === id).map(({ kindName }) => kindName),
      signedUpAt: seeker.signedUpAt.toISOString(),
    };
  }
}

function rangesOf(actor: Actor, divisionCode: string | undefined): Range[] {
  if (divisionCode === undefined) return officerScope(actor);
  assertWithinScope(actor, divisionCode);
  const range = divisionPrefixRange(divisionCode);
  return range ? [range] : [];
}

/** Nothing at all without a range. */
function withinRanges(ranges: readonly Range[]): Brackets {
  return new Brackets((where) => {
    where.where('1 = 0');
    for (const [index, { from, to }] of ranges.entries()) {
      where.orWhere(`s.divisionCode BETWEEN :from${index} AND :to${index}`, {
        [`from${index}`]: from,
        [`to${index}`]: to,
      });
    }
  });
}
