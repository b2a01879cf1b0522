import { citizenNumberCheckDigit, maskCitizenNumber, maskName } from '@qihang/shared/identity';
import type { RegistryKind } from '@qihang/shared/registries';
import { type RegistryImport, registryRoutes } from '@qihang/shared/registries';
import { OutboxLoop } from '../../src/platform/outbox/outbox-loop';
import { BlindIndex } from '../../src/platform/personal-data';
import { SeekerEntity } from '../../src/seekers';
import type { TestApi } from '../support/api';

export interface Person {
  readonly name: string;
  readonly number: string;
}

let people = 0;
let seekers = 0;

/** A person that no other test of this process has; the number is a valid one of nobody. */
export function freshPerson(name = '王小明'): Person {
  people += 1;
  const digits = `4199992000${String(101 + Math.floor(people / 1000)).padStart(4, '0')}${String(people % 1000).padStart(3, '0')}`;
  return { name, number: digits + citizenNumberCheckDigit(digits) };
}

export interface SeekerOptions {
  readonly divisionCode?: string;
  readonly matchingConsent?: boolean;
}

/** Puts a seeker on record without any event. @returns the seeker's id */
export async function makeSeeker(api: TestApi, person: Person, options: SeekerOptions = {}): Promise<string> {
  seekers += 1;
  const index = api.get(BlindIndex);
  const { identifiers } = await api.dataSource.getRepository(SeekerEntity).insert({
    personId: String(1_000_000 + seekers),
    nameCipher: Buffer.from('x'),
    nameIndex: index.personName(person.name),
    maskedName: maskName(person.name),
    citizenNumberCipher: Buffer.from('x'),
    citizenNumberIndex: index.citizenNumber(person.number),
    maskedCitizenNumber: maskCitizenNumber(person.number),
    birthDate: '2000-01-01',
    sex: 'male',
    category: 'graduate',
    education: 'bachelor',
    isSpecialEducation: false,
    isFullTimeStudent: false,
    isEmployed: false,
    ownsBusiness: false,
    divisionCode: options.divisionCode ?? '410105',
    wantedDivisions: [],
    wantedCategories: ['technical'],
    matchingConsent: options.matchingConsent ?? true,
    signedUpAt: api.clock.now(),
  });
  return String(identifiers[0]?.id);
}

export function csvOf(rows: readonly (readonly string[] | Person)[]): string {
  const lines = rows.map((row) => ('name' in row ? [row.name, row.number, 'DB1'] : row).join(','));
  return `姓名,公民身份号码,证件编号\n${lines.join('\n')}\n`;
}

/** Does the worker's part until nothing is due. */
export async function drainOutbox(api: TestApi): Promise<void> {
  const loop = api.get(OutboxLoop);
  while (await loop.tick(new AbortController().signal));
}

export interface UploadOptions {
  readonly as: string;
  readonly kind?: RegistryKind['code'];
  readonly divisionCode?: string;
  readonly asOf?: string;
  readonly complete?: 'true' | 'false';
  readonly fileName?: string;
}

/** Hands a file in, as the officer's page does. */
export function upload(api: TestApi, content: string | Buffer, options: UploadOptions) {
  const { as, kind = 'minimum-living', divisionCode = '410100', asOf = '2026-10-31', complete = 'true' } = options;
  const file = { name: options.fileName ?? '低保名单.csv', content };
  return api.upload(registryRoutes.upload, file, { kind, divisionCode, asOf, complete }, { as });
}

/** Hands a file in and imports it. @returns the import at its end */
export async function uploadAndImport(
  api: TestApi,
  content: string | Buffer,
  options: UploadOptions,
): Promise<RegistryImport> {
  const { status, body, problem } = await upload(api, content, options);
  if (status !== 200) throw new Error(`upload refused: ${problem.code}`);
  await drainOutbox(api);
  const { body: ended } = await api.call(registryRoutes.getImport, { params: { id: body.id } }, { as: options.as });
  return ended;
}

export interface Flag {
  readonly kind: string;
  readonly asOf: string;
  readonly expiresOn: string;
  readonly status: string;
  readonly source: string;
}

export function flagsOf(api: TestApi, seekerId: string): Promise<Flag[]> {
  return api.dataSource.query(
    `SELECT kind, as_of AS asOf, expires_on AS expiresOn, status, source FROM hardship_flags
     WHERE seeker_id = ? ORDER BY kind`,
    [seekerId],
  );
}

/** Kinds of the flags in force. */
export async function kindsOf(api: TestApi, seekerId: string): Promise<string[]> {
  return (await flagsOf(api, seekerId)).filter(({ status }) => status === 'active').map(({ kind }) => kind);
}

const TABLES = [
  'registry_imports',
  'registry_rows',
  'registry_match_runs',
  'hardship_flags',
  'registry_reviews',
  'seekers',
];

/** Forgets all registries, flags and seekers, so that what one test imports does not decide for the next. */
export async function forgetRegistries(api: TestApi): Promise<void> {
  for (const table of TABLES) await api.dataSource.query(`DELETE FROM ${table}`);
}
