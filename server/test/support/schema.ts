import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database';

let schemas = 0;

export interface TestSchema {
  /** `mysql://…/schema` */
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * Makes an empty schema of its own on the test database, migrated to the current version.
 * @throws Error without TEST_DATABASE_URL, which `npm test` sets
 */
export async function createSchema(): Promise<TestSchema> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`');
  const name = `qihang_test_${process.pid}_${process.env.JEST_WORKER_ID ?? '0'}_${++schemas}_${Date.now().toString(36)}`;
  const admin = await new DataSource({ type: 'mysql', url: server, poolSize: 1 }).initialize();
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const migrating = await new DataSource(dataSourceOptions(url.href, 1)).initialize();
  await migrating.runMigrations({ transaction: 'each' });
  await migrating.destroy();
  return {
    url: url.href,
    drop: async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${name}`);
      await admin.destroy();
    },
  };
}
