import { internshipPhotoRoutes } from '@qihang/shared/internships';
import { MentorEntity } from '../../src/hosts/mentors/mentor.entity';
import { PersonEntity } from '../../src/identity/person.entity';
import { LogEntryEntity } from '../../src/internships/log/log-entry.entity';
import { LogVault } from '../../src/internships/log/log-vault';
import { PhotoEntity } from '../../src/internships/photos/photo.entity';
import { SweepUnreferenced } from '../../src/platform/files';
import { PersonalDataCipher } from '../../src/platform/personal-data';
import { RecordInternship, SeekerDirectory, SeekerEntity } from '../../src/seekers';
import { keptFiles, photo } from '../agreements/support';
import type { Player } from '../applications/scene';
import { deletePerson } from '../identity/deletions';
import { startApi, type TestApi } from '../support/api';
import { begunInternship, entryFor, syncOne } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-23T02:00:00Z'));

const deleted = (player: Player) => deletePerson(api, player);

describe('a trainee whose internship is closed', () => {
  it('keeps what subsidies rest on; words and photos go, the files as well', async () => {
    const { seeker, internshipId, mentor } = await begunInternship(api);
    await api.get(RecordInternship).begin(seeker.seekerId);
    await api.get(RecordInternship).end(seeker.seekerId, { tookPlace: true });
    api.clock.set('2026-12-08T02:00:00Z');
    await syncOne(api, mentor, entryFor(api, { internshipId }, { comment: '有时候迟到' }));
    const route = { ...internshipPhotoRoutes.add, path: `/internships/${internshipId}/photos` } as const;
    const file = { name: 'a.jpg', content: await photo() };
    await api.upload(route, file, { purpose: 'help' }, { as: await seeker.token() });
    const before = (await keptFiles(api)).length;
    await api.dataSource.query("UPDATE internships SET status = 'closed' WHERE id = ?", [internshipId]);
    await deleted(seeker);
    await api.get(SweepUnreferenced).run();

    const row = await api.dataSource.getRepository(SeekerEntity).findOneByOrFail({ id: seeker.seekerId });
    expect(row).toMatchObject({ category: 'graduate', birthDate: '2004-03-01', school: null, divisionCode: '000000' });
    expect((await api.get(SeekerDirectory).facts([row.id])).get(row.id)?.name).toBe('王小明');
    expect(await api.get(SeekerDirectory).citizenNumberOf(row.id)).toMatch(/^410105/);
    const [entry] = await api.dataSource.getRepository(LogEntryEntity).findBy({ internshipId });
    expect(entry?.attendedDays).toEqual(['2026-12-01', '2026-12-02']);
    expect(entry && api.get(LogVault).comment.decrypt(entry.commentCipher)).toBe('');
    expect(await api.dataSource.getRepository(PhotoEntity).countBy({ internshipId })).toBe(0);
    expect((await keptFiles(api)).length).toBe(before - 1);
  });
});

describe('a mentor who is deleted', () => {
  it('is taken off the list; what they wrote stays under the masked name', async () => {
    const { mentor, mentorId, internshipId, agent } = await begunInternship(api);
    api.clock.set('2026-12-08T02:00:00Z');
    await syncOne(api, mentor, entryFor(api, { internshipId }));
    const { maskedName } = await api.dataSource.getRepository(MentorEntity).findOneByOrFail({ id: mentorId });
    await deleted(mentor);
    const left = await api.dataSource.getRepository(MentorEntity).findOneByOrFail({ id: mentorId });
    expect(left).toMatchObject({ status: 'retired', maskedName, maskedPhone: '', phoneIndex: null, specialty: '' });
    expect(await api.dataSource.getRepository(LogEntryEntity).countBy({ internshipId })).toBe(1);
    const { displayName } = await api.dataSource.getRepository(PersonEntity).findOneByOrFail({ id: agent.personId });
    expect(displayName).not.toBe('已注销');
  });
});

/** What stays of a person's internships and of what follows, encrypted: see docs/data-model.md. */
const STAYS = [
  'internship_certificates.content_cipher',
  'internship_certificates.file_key_cipher',
  // what the bureau found at the host
  'internship_visits.detail_cipher',
];

interface Column {
  readonly tableName: string;
  readonly columnName: string;
  readonly dataType: string;
}

/** A value that fits a column, for rows in which only the words matter. */
const FILLERS: Readonly<Record<string, unknown>> = {
  varchar: 'x',
  char: 'x',
  date: '2026-12-01',
  datetime: '2026-12-01 00:00:00',
  longtext: '[]',
};

/** Columns of every table that is about internships; those that have to be given a value, or hold words. */
async function columnsAboutInternships(): Promise<Map<string, Column[]>> {
  const columns: Column[] = await api.dataSource.query(
    `SELECT c.table_name AS tableName, c.column_name AS columnName, c.data_type AS dataType
       FROM information_schema.columns c
       JOIN information_schema.columns i ON i.table_schema = c.table_schema AND i.table_name = c.table_name
                                        AND i.column_name = 'internship_id'
      WHERE c.table_schema = DATABASE() AND c.extra = ''
        AND (c.column_name LIKE '%\\_cipher' OR (c.is_nullable = 'NO' AND c.column_default IS NULL))`,
  );
  const tables = new Map<string, Column[]>();
  for (const column of columns) tables.set(column.tableName, [...(tables.get(column.tableName) ?? []), column]);
  return tables;
}

const isWords = ({ columnName }: Column) => columnName.endsWith('_cipher');

describe('whatever is written about an internship and after it', () => {
  it('is erased, or stays for a reason that is written down', async () => {
    const { seeker, internshipId } = await begunInternship(api, { internship: { status: 'closed' } });
    const cipher = api.get(PersonalDataCipher);
    const kept = new Map<string, Buffer>();
    for (const [table, columns] of await columnsAboutInternships()) {
      if (!columns.some(isWords) && table !== 'retentions') continue;
      const values = columns.map((column) => {
        const name = `${table}.${column.columnName}`;
        const fixed = { internship_id: internshipId, person_id: seeker.personId, status: 'open' }[column.columnName];
        if (fixed !== undefined) return fixed;
        if (!isWords(column)) return FILLERS[column.dataType] ?? 1;
        const words = cipher.encrypt('{"text":"王小明"}', name);
        kept.set(name, words);
        return words;
      });
      const names = columns.map(({ columnName }) => columnName).join(', ');
      await api.dataSource.query(
        `INSERT INTO ${table} (${names}) VALUES (${values.map(() => '?').join(', ')})`,
        values,
      );
    }
    expect(kept.size).toBeGreaterThan(15);
    await deleted(seeker);

    const left: string[] = [];
    for (const [name, words] of kept) {
      const [table, column] = name.split('.');
      const sql = `SELECT 1 FROM ${table} WHERE internship_id = ? AND ${column} = ?`;
      if ((await api.dataSource.query(sql, [internshipId, words])).length > 0) left.push(name);
    }
    expect(left.sort()).toEqual(STAYS);
  });
});
