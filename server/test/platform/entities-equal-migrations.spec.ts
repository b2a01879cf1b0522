import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database';
import { createSchema, type TestSchema } from '../support/schema';

let schema: TestSchema;
beforeAll(async () => {
  schema = await createSchema();
});
afterAll(() => schema.drop());

describe('the migrations', () => {
  it('make the schema that the entities describe', async () => {
    const dataSource = await new DataSource(await optionsFor(schema.url)).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('can be taken back to an empty database', async () => {
    const dataSource = await new DataSource(dataSourceOptions(schema.url, 2)).initialize();
    try {
      const applied = dataSource.migrations.length;
      expect(applied).toBeGreaterThan(0);
      for (let step = 0; step < applied; step += 1) await dataSource.undoLastMigration({ transaction: 'each' });
      const tables = (await dataSource.query('SHOW TABLES')) as object[];
      expect(tables.flatMap((row) => Object.values(row))).toEqual(['schema_migrations']);
    } finally {
      await dataSource.destroy();
    }
  });
});

/** TypeORM reads a nullable column's default in another way from each server, so it has to be told which one it is. */
async function optionsFor(url: string): Promise<DataSourceOptions> {
  const dataSource = await new DataSource(dataSourceOptions(url, 1)).initialize();
  const [row] = (await dataSource.query('SELECT VERSION() AS version')) as { version: string }[];
  await dataSource.destroy();
  const type = row?.version.includes('MariaDB') ? 'mariadb' : 'mysql';
  return { ...dataSourceOptions(url, 2), type } as DataSourceOptions;
}
