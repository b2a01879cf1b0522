import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database';

/** A migrated database of its own for one spec file, on the server that `DATABASE_URL` names. */
export interface ScratchDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Disconnects and drops it. */
  drop(): Promise<void>;
}

/**
 * @param poolSize connections at the most
 * @throws Error without `DATABASE_URL`; its account must be allowed to create databases
 */
export async function scratchDatabase(poolSize = 20): Promise<ScratchDatabase> {
  const server = process.env.DATABASE_URL;
  if (server === undefined) throw new Error('DATABASE_URL must name a database server for tests; `npm test` sets it');
  const name = `scratch_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const dataSource = await new DataSource(dataSourceOptions(url, poolSize)).initialize();
  await dataSource.runMigrations();
  return {
    url,
    dataSource,
    async drop() {
      await dataSource.destroy();
      await onServer(server, `DROP DATABASE ${name}`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const always = Object.assign(new URL(url), { pathname: '/information_schema' }).href;
  const server = await new DataSource({ type: 'mysql', url: always }).initialize();
  try {
    await server.query(sql);
  } finally {
    await server.destroy();
  }
}
