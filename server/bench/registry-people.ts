import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { citizenNumberCheckDigit } from '@qihang/shared/identity';
import type { DataSource } from 'typeorm';
import type { BlindIndex } from '../src/platform/personal-data';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰飞鹏辉红建文';
const DIVISIONS = ['410102', '410105', '410122', '410202', '410302', '410502', '410702', '411002', '411302', '411702'];
const SEEKERS_AT_ONCE = 2_000;
const LINES_AT_ONCE = 5_000;

/** A made-up person: number and name follow from the place alone, and no two places share a number. */
export function personAt(place: number): { name: string; number: string } {
  const sequence = String(place % 1000).padStart(3, '0');
  const day = new Date(Date.UTC(1990, 0, 1) + (Math.floor(place / 1000) % 5000) * 86_400_000);
  const county = 410_100 + Math.floor(place / 5_000_000);
  const digits = `${county}${day.toISOString().slice(0, 10).replaceAll('-', '')}${sequence}`;
  const name = [SURNAMES[place % 30], GIVEN[Math.floor(place / 30) % 31], GIVEN[Math.floor(place / 930) % 31]].join('');
  return { name, number: digits + citizenNumberCheckDigit(digits) };
}

/** Fills `seekers` with the people at places 0 to `count`, all consenting; much faster than sign-ups would. */
export async function fillSeekers(dataSource: DataSource, index: BlindIndex, count: number): Promise<void> {
  for (let from = 0; from < count; from += SEEKERS_AT_ONCE) {
    const values: string[] = [];
    for (let place = from; place < Math.min(count, from + SEEKERS_AT_ONCE); place += 1) {
      const { name, number } = personAt(place);
      const cipher = `x'${'5a'.repeat(60)}'`;
      const indexes = `x'${index.personName(name).toString('hex')}','王**',${cipher},x'${index.citizenNumber(number).toString('hex')}'`;
      const masked = `${number.slice(0, 3)}***********${number.slice(14)}`;
      values.push(
        `(${place + 1},${cipher},${indexes},'${masked}','1990-01-01','male','graduate','bachelor',0,'郑州大学','会计学','2026-06-30',0,0,0,'${DIVISIONS[place % 10]}','[]','technical',1,'2026-09-01',1)`,
      );
    }
    await dataSource.query(
      `INSERT INTO seekers (person_id, name_cipher, name_index, masked_name, citizen_number_cipher, citizen_number_index,
         masked_citizen_number, birth_date, sex, category, education, is_special_education, school, major, graduation_date,
         is_full_time_student, is_employed, owns_business, division_code, wanted_divisions, wanted_categories,
         matching_consent, signed_up_at, version) VALUES ${values.join(',')}`,
    );
  }
  await dataSource.query('ANALYZE TABLE seekers');
}

export interface RegistryFile {
  readonly rows: number;
  /** Every so manieth row is a seeker: the one of the same place. The others are people who never signed up. */
  readonly seekerEvery: number;
  /** Every so manieth of these seekers stands there by another name. */
  readonly otherNameEvery: number;
}

/** Writes a csv as other departments send it. */
export async function writeRegistry(file: string, options: RegistryFile): Promise<void> {
  const { rows, seekerEvery, otherNameEvery } = options;
  const out = createWriteStream(file);
  out.write('姓名,公民身份号码,证件编号\n');
  let lines = '';
  for (let row = 0; row < rows; row += 1) {
    const { name, number } = personAt(row % seekerEvery === 0 ? row : rows + row);
    const isRenamed = row % (seekerEvery * otherNameEvery) === 0;
    lines += `${isRenamed ? `欧阳${name}` : name},${number},DB${410_000_000 + row}\n`;
    if (row % LINES_AT_ONCE !== 0) continue;
    if (!out.write(lines)) await once(out, 'drain');
    lines = '';
  }
  out.end(lines);
  await finished(out);
}
