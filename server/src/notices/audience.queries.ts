import { Injectable } from '@nestjs/common';
import type { Audience } from '@qihang/shared/notices';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/database';
import { ReferenceLists } from '../platform/reference';
import { compileAudience, type DivisionRange } from './audience-predicate';

const SAMPLE = 5;

/** Seekers who want notices at all, as `s`. */
const WILLING = `seekers s LEFT JOIN message_preferences mp ON mp.person_id = s.person_id
  WHERE COALESCE(mp.targeted_notices, 1) = 1`;

/** Who is in an audience. */
@Injectable()
export class AudienceQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly reference: ReferenceLists,
  ) {}

  /** @returns how many people a notice to the audience would reach now; who opted out does not count */
  async count(audience: Audience, scope: readonly DivisionRange[]): Promise<number> {
    const { sql, params } = compileAudience(audience, scope, this.clock.today());
    const [row]: { n: string }[] = await this.transactions.manager.query(
      `SELECT COUNT(*) AS n FROM ${WILLING} AND (${sql})`,
      [...params],
    );
    return Number(row?.n ?? 0);
  }

  /** @returns the newest few of them, masked */
  async sample(audience: Audience, scope: readonly DivisionRange[]) {
    const { sql, params } = compileAudience(audience, scope, this.clock.today());
    const rows: { maskedName: string; maskedPhone: string; divisionCode: string }[] =
      await this.transactions.manager.query(
        `SELECT s.masked_name AS maskedName, p.masked_phone AS maskedPhone, s.division_code AS divisionCode
           FROM (SELECT s.id FROM ${WILLING} AND (${sql}) ORDER BY s.id DESC LIMIT ?) chosen
           JOIN seekers s ON s.id = chosen.id JOIN persons p ON p.id = s.person_id
          ORDER BY s.id DESC`,
        [...params, SAMPLE],
      );
    return rows.map(({ divisionCode, ...masked }) => ({
      ...masked,
      divisionName: this.reference.divisions.fullName(divisionCode),
    }));
  }
}
