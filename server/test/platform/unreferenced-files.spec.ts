import { existsSync, utimesSync } from 'node:fs';
import { postRoutes } from '@qihang/shared/posts';
import { FileReferences, FileStore, SweepUnreferenced } from '../../src/platform/files';
import { PostImportEntity } from '../../src/posts/import/post-import.entity';
import { officerOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';

const TWO_DAYS_MS = 2 * 86_400_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function store(text: string): Promise<string> {
  const { id } = await api.get(FileStore).write(
    (async function* () {
      yield Buffer.from(text);
    })(),
    { limitBytes: 1_000 },
  );
  return id;
}

/** As if the file had been stored two days before the clock's present. */
function makeOld(id: string): void {
  const then = new Date(api.clock.now().getTime() - TWO_DAYS_MS);
  utimesSync(api.get(FileStore).pathOf(id), then, then);
}

const isThere = (id: string) => existsSync(api.get(FileStore).pathOf(id));

describe('files that no row names', () => {
  it('are removed after a day; named ones and young ones stay', async () => {
    const officer = await signedInAs(api, officerOf('410100'));
    const sheet = { name: '岗位.csv', content: '岗位名称,单位名称,所在地\n会计助理,郑州示例有限公司,郑州\n' };
    const upload = await api.upload(postRoutes.inspectImport, sheet, {}, { as: officer.accessToken });
    expect(upload.status).toBe(200);
    const { fileId } = await api.dataSource.getRepository(PostImportEntity).findOneByOrFail({ id: upload.body.id });
    const orphan = await store('left behind');
    const young = await store('just now');
    for (const id of [fileId, orphan]) makeOld(id);
    const present = new Date(api.clock.now().getTime() - 60_000);
    utimesSync(api.get(FileStore).pathOf(young), present, present);
    await api.get(SweepUnreferenced).run();
    expect({ named: isThere(fileId), orphan: isThere(orphan), young: isThere(young) }).toEqual({
      named: true,
      orphan: false,
      young: true,
    });
  });

  it('are told by every column that holds a file id', async () => {
    const rows = (await api.dataSource.query(
      `SELECT table_name AS \`table\`, column_name AS \`column\` FROM information_schema.columns
       WHERE table_schema = DATABASE() AND column_name LIKE '%file\\_id'`,
    )) as { table: string; column: string }[];
    const nameOf = ({ table, column }: { table: string; column: string }) => `${table}.${column}`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(nameOf).sort()).toEqual(api.get(FileReferences).all().map(nameOf).sort());
  });
});
