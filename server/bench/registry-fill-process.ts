import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/database';
import { BlindIndex } from '../src/platform/personal-data';
import { loadSettings } from '../src/platform/settings';
import { fillSeekers, writeRegistry } from './registry-people';

export interface FillOptions {
  readonly seekers: number;
  /** Where the registry is written; it has as many rows as there are seekers. */
  readonly file: string;
  readonly seekerEvery: number;
  readonly otherNameEvery: number;
}

/** Fills `seekers` and writes the registry file that the bench `match` imports. */
async function main({ seekers, file, ...registry }: FillOptions): Promise<void> {
  const settings = loadSettings({ ...process.env, NODE_ENV: 'test' });
  const dataSource = await new DataSource(dataSourceOptions(settings.databaseUrl ?? '', 1)).initialize();
  await fillSeekers(dataSource, new BlindIndex(settings.keyRing), seekers);
  await dataSource.destroy();
  await writeRegistry(file, { ...registry, rows: seekers });
}

void main(JSON.parse(process.argv[2] ?? '{}') as FillOptions);
