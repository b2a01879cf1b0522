import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PersonalDataCipher } from '../src/platform/personal-data';

export interface PeopleOptions {
  /** Persons and seekers get the ids `first` … `first + count − 1`. */
  readonly first: number;
  readonly count: number;
  readonly divisionCode: (id: number) => string;
  /** Bound to WeChat under this openid. */
  readonly openId: (id: number) => string | undefined;
}

const ROWS_AT_ONCE = 2_000;
const MAJORS = ['会计学', '计算机科学与技术', '护理学', '土木工程', '学前教育'];
const EDUCATION = ['junior-college', 'bachelor', 'master', 'technical-school'];
const CATEGORIES = ['', 'technical', 'management,community', 'research'];

/**
 * Puts made-up people who have signed up straight into the tables. Their encrypted columns hold noise, but for the openid,
 * which the worker has to read, and the seekers' names, which lists show: all have the same.
 */
export async function insertPeople(
  dataSource: DataSource,
  cipher: PersonalDataCipher,
  { first, count, divisionCode, openId }: PeopleOptions,
): Promise<void> {
  const name = cipher.encrypt('张示例', 'seekers.name_cipher');
  for (let start = first; start < first + count; start += ROWS_AT_ONCE) {
    const ids = Array.from({ length: Math.min(ROWS_AT_ONCE, first + count - start) }, (_, index) => start + index);
    await dataSource.query(
      `INSERT INTO persons (id, phone_cipher, phone_index, masked_phone, wechat_openid_cipher, wechat_openid_index,
                            display_name, created_at) VALUES ?`,
      [ids.map((id) => personRow(id, cipher, openId(id)))],
    );
    await dataSource.query(
      `INSERT INTO seekers (id, person_id, name_cipher, name_index, masked_name, citizen_number_cipher,
         citizen_number_index, masked_citizen_number, birth_date, sex, category, education, is_special_education,
         school, major, graduation_date, is_full_time_student, is_employed, owns_business, division_code,
         wanted_divisions, wanted_categories, matching_consent, signed_up_at) VALUES ?`,
      [ids.map((id) => seekerRow(id, divisionCode(id), name))],
    );
  }
}

/** Gives each of the people one or more permissions for a template. */
export async function insertPermissions(
  dataSource: DataSource,
  { first, count, templateId, credits }: { first: number; count: number; templateId: string; credits: number },
): Promise<void> {
  await dataSource.query(
    `INSERT INTO message_permissions (person_id, template_id, credits, changed_at)
     SELECT id, ?, ?, NOW(3) FROM persons WHERE id >= ? AND id < ?`,
    [templateId, credits, first, first + count],
  );
}

function personRow(id: number, cipher: PersonalDataCipher, openId: string | undefined): unknown[] {
  const sealed = openId === undefined ? null : cipher.encrypt(openId, 'persons.wechat_openid_cipher');
  const tail = String(id % 10_000).padStart(4, '0');
  return [
    id,
    randomBytes(60),
    randomBytes(32),
    `138****${tail}`,
    sealed,
    sealed && randomBytes(32),
    `求职者${tail}`,
    new Date(),
  ];
}

function seekerRow(id: number, divisionCode: string, name: Buffer): unknown[] {
  return [
    id,
    id,
    name,
    randomBytes(32),
    `张*${id % 10}`,
    randomBytes(70),
    randomBytes(32),
    '41010***********00',
    '2003-05-01',
    id % 2 === 0 ? 'female' : 'male',
    id % 4 === 0 ? 'unemployed-youth' : 'graduate',
    EDUCATION[id % EDUCATION.length],
    0,
    '河南某大学',
    MAJORS[id % MAJORS.length],
    '2026-06-30',
    0,
    0,
    0,
    divisionCode,
    '[]',
    CATEGORIES[id % CATEGORIES.length],
    1,
    new Date(),
  ];
}
