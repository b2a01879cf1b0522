import { randomBytes } from 'node:crypto';
import { ReferenceLists } from '../../src/platform/reference';
import type { TestApi } from '../support/api';

const BATCH = 1_000;

/**
 * Seekers spread evenly over all divisions of Henan, every tenth flagged; random bytes stand in for what is encrypted.
 * @param count a multiple of 1,000
 * @returns ids by division code
 */
export async function fillSeekers({ dataSource, get, clock }: TestApi, count: number): Promise<Map<string, string[]>> {
  const divisions = get(ReferenceLists).data.divisions.map(({ code }) => code);
  const divisionOf = (id: number) => divisions[(id * 7919) % divisions.length] ?? '';
  const now = clock.now();
  const byDivision = new Map<string, string[]>();
  for (let from = 1; from <= count; from += BATCH) {
    const ids = Array.from({ length: BATCH }, (_, index) => from + index);
    for (const id of ids) byDivision.set(divisionOf(id), [...(byDivision.get(divisionOf(id)) ?? []), String(id)]);
    await dataSource.query(
      'INSERT INTO persons (id, phone_cipher, phone_index, masked_phone, display_name, created_at) VALUES ?',
      [ids.map((id) => [id, randomBytes(80), randomBytes(32), '138****0000', '张*', now])],
    );
    await dataSource.query(
      `INSERT INTO seekers (id, person_id, name_cipher, name_index, masked_name, citizen_number_cipher,
         citizen_number_index, masked_citizen_number, birth_date, sex, category, education, is_special_education,
         is_full_time_student, is_employed, owns_business, division_code, wanted_divisions, wanted_categories,
         matching_consent, signed_up_at) VALUES ?`,
      [ids.map((id) => seekerRow(id, divisionOf(id), now))],
    );
    await dataSource.query(
      `INSERT INTO hardship_flags (seeker_id, kind, as_of, expires_on, import_id, run_id, source, status, flagged_at)
       VALUES ?`,
      [
        ids
          .filter((id) => id % 10 === 0)
          .map((id) => [id, 'disability', '2026-11-01', '2027-11-01', 1, 1, 'match', 'active', now]),
      ],
    );
  }
  await dataSource.query('ANALYZE TABLE seekers, hardship_flags, persons');
  return byDivision;
}

function seekerRow(id: number, divisionCode: string, now: Date): unknown[] {
  const category = id % 3 === 0 ? 'unemployed-youth' : 'graduate';
  const name = [randomBytes(80), randomBytes(32), '张*'];
  const number = [randomBytes(80), randomBytes(32), '410***********0000', '2003-01-01', 'male'];
  const standing = [category, 'bachelor', false, false, false, false];
  return [id, id, ...name, ...number, ...standing, divisionCode, '[]', 'technical', true, now];
}
