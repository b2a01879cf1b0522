import type { DataSourceOptions } from 'typeorm';
import { entityClasses, migrationClasses } from './class-files';

/** Connections a process keeps; two API replicas and a worker stay far below the server's default of 151. */
const POOL_SIZE = 20;

/**
 * The options of every data source of the product: server, commands, tests, benches.
 * @param url `mysql://user:password@host:port/database`
 * @param poolSize connections at the most
 */
export function dataSourceOptions(url: string, poolSize = POOL_SIZE): DataSourceOptions {
  return {
    type: 'mysql',
    url,
    charset: 'utf8mb4_general_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: true,
    connectTimeout: 5_000,
    poolSize,
    isolationLevel: 'READ COMMITTED',
    entities: entityClasses(),
    migrations: migrationClasses(),
    migrationsTableName: 'schema_migrations',
    synchronize: false,
    extra: {
      waitForConnections: true,
      queueLimit: 500,
      enableKeepAlive: true,
      // One statement a call, whatever the text holds.
      multipleStatements: false,
    },
  };
}
