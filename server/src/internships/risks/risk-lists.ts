import { Injectable } from '@nestjs/common';
import type { assessRisks } from '@qihang/shared/internships';
import { divisionLevel, parentOf } from '@qihang/shared/platform';
import { In } from 'typeorm';
import { Transactions } from '../../platform/database';
import { InternshipRiskEntity, type RiskList } from './internship-risk.entity';

/** An internship with what was found. */
export interface Assessed {
  readonly id: string;
  readonly divisionCode: string;
  /** Undefined: it belongs on no list any more. */
  readonly found: ReturnType<typeof assessRisks> | undefined;
}

/** Keeps the officers' lists and their counts. */
@Injectable()
export class RiskLists {
  constructor(private readonly transactions: Transactions) {}

  /** Puts internships where they belong; the caller holds their rows. What has not changed is not written. */
  async keep(assessed: readonly Assessed[]): Promise<void> {
    if (assessed.length === 0) return;
    const before = await this.rows.findBy({ internshipId: In(assessed.map(({ id }) => id)) });
    const after = assessed.flatMap(placesOf);
    const [old, fresh] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
    const gone = before.filter((place) => !fresh.has(nameOf(place)));
    const come = after.filter((place) => !old.has(nameOf(place)));
    if (gone.length > 0) {
      const keys = gone.map(({ internshipId, list }) => [internshipId, list]);
      await this.manager.query('DELETE FROM internship_risks WHERE (internship_id, list) IN (?)', [keys]);
    }
    if (come.length > 0) {
      const rows = come.map(({ internshipId, list, divisionCode, areaCode, score }) => [
        internshipId,
        list,
        divisionCode,
        areaCode,
        score,
      ]);
      await this.manager.query(
        'INSERT INTO internship_risks (internship_id, list, division_code, area_code, score) VALUES ?',
        [rows],
      );
    }
    await this.count(gone, come);
  }

  private async count(gone: readonly InternshipRiskEntity[], come: readonly InternshipRiskEntity[]): Promise<void> {
    const changes = new Map<string, number>();
    const add = ({ divisionCode, list }: InternshipRiskEntity, by: 1 | -1) => {
      const name = `${divisionCode} ${list}`;
      changes.set(name, (changes.get(name) ?? 0) + by);
    };
    for (const place of gone) add(place, -1);
    for (const place of come) add(place, 1);
    const rows = [...changes].filter(([, by]) => by !== 0).map(([name, by]) => [...name.split(' '), by]);
    if (rows.length === 0) return;
    await this.manager.query(
      `INSERT INTO internship_risk_counts (division_code, list, internships) VALUES ?
       ON DUPLICATE KEY UPDATE internships = internships + VALUES(internships)`,
      [rows.sort((a, b) => (String(a) < String(b) ? -1 : 1))],
    );
  }

  private get rows() {
    return this.manager.getRepository(InternshipRiskEntity);
  }

  private get manager() {
    return this.transactions.manager;
  }
}

function placesOf({ id, divisionCode, found }: Assessed): InternshipRiskEntity[] {
  if (found === undefined) return [];
  const { score } = found;
  const lists: RiskList[] = ['all', ...found.risks];
  return lists.map((list) => ({ internshipId: id, list, divisionCode, areaCode: areaOf(divisionCode), score }));
}

function areaOf(divisionCode: string): string {
  return divisionLevel(divisionCode) === 'county' ? (parentOf(divisionCode) ?? divisionCode) : divisionCode;
}

/** Two places of the same name are the same in everything. */
function nameOf({ internshipId, list, divisionCode, score }: InternshipRiskEntity): string {
  return `${internshipId} ${list} ${divisionCode} ${score}`;
}
