import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database';
import { createSchema } from './schema';

/** A migrated schema of its own with a connected data source, for tests that need no application. */
export interface ScratchDatabase {
  readonly dataSource: DataSource;
  /** Disconnects and drops the schema. */
  drop(): Promise<void>;
}

export async function scratchDatabase(): Promise<ScratchDatabase> {
  const schema = await createSchema();
  const dataSource = await new DataSource(dataSourceOptions(schema.url)).initialize();
  return {
    dataSource,
    async drop() {
      await dataSource.destroy();
      await schema.drop();
    },
  };
}
