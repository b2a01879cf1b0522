import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/**
 * Opens the folder of source tables.
 * @param {string} folder holds the files named in server/data/reference/README.md
 */
export function openSources(folder) {
  const read = (name) => readFileSync(path.join(folder, name), 'utf8');
  return {
    /** @returns {Record<string, string>[]} rows by header */
    csv: (name) => parse(read(name), { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true }),
    json: (name) => JSON.parse(read(name)),
  };
}
