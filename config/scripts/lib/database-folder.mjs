import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compareSeries } from './mariadb-programs.mjs';
import { OperatorError } from './operator-error.mjs';
import { runOrExplain } from './run-command.mjs';

const FORMAT = 1;
const MARKER = 'qihang-database.json';

/** Where things are in the folder of a private database. */
export function databasePaths(folder) {
  return {
    marker: join(folder, MARKER),
    data: join(folder, 'data'),
    password: join(folder, 'password'),
    running: join(folder, 'running.json'),
    initSql: join(folder, 'init.sql'),
    errorLog: join(folder, 'error.log'),
  };
}

/** `--user` for mariadbd, which refuses to run as root unless told so: it runs as whoever owns the data. */
export function serverUser(owner, uid = process.getuid?.()) {
  return uid === 0 ? [`--user=${owner}`] : [];
}

/** Writes a file that only the folder's owner may read, who is someone else where root starts that user's database. */
export function writePrivately(folder, file, text) {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600 });
  if (process.getuid?.() === 0) chownSync(file, statSync(folder).uid, statSync(folder).gid);
}

/** The password of the database's accounts, made anew if it got lost: every start of the server sets it. */
export function readPassword(folder) {
  const file = databasePaths(folder).password;
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (kept) return kept;
  const password = randomBytes(24).toString('base64url');
  writePrivately(folder, file, `${password}\n`);
  return password;
}

export function writeMarker(folder, version) {
  writeFileSync(databasePaths(folder).marker, `${JSON.stringify({ format: FORMAT, mariadb: version })}\n`);
}

function setAside(folder) {
  return `To keep it and begin with an empty database, type: mv ${folder} ${folder}.old`;
}

/**
 * Checks the marker of a finished folder.
 * @returns {{ upgradeNeeded: boolean }} whether the data was last used by an older MariaDB
 * @throws {OperatorError} if this program does not know what to do with the data
 */
function checkMarker(folder, version) {
  const { marker, data } = databasePaths(folder);
  let noted;
  try {
    noted = JSON.parse(readFileSync(marker, 'utf8'));
  } catch {
    noted = {};
  }
  const { format, mariadb } = noted;
  if (format !== FORMAT || typeof mariadb !== 'string') {
    throw new OperatorError(`${folder} has a format that this version does not know.\n${setAside(folder)}`);
  }
  if (compareSeries(mariadb, version) > 0) {
    throw new OperatorError(
      `${folder} was written by MariaDB ${mariadb}, and the one here is ${version}: it cannot go back.\n` +
        `Install MariaDB ${mariadb} or newer. ${setAside(folder)}`,
    );
  }
  if (!existsSync(join(data, 'ibdata1'))) {
    throw new OperatorError(`${folder} has lost its tables (no ${join(data, 'ibdata1')}).\n${setAside(folder)}`);
  }
  const uid = process.getuid?.();
  const owner = statSync(data).uid;
  if (uid !== undefined && uid !== 0 && owner !== uid) {
    throw new OperatorError(`${folder} belongs to user ${owner}, but this is user ${uid}. Run this as that user.`);
  }
  return { upgradeNeeded: compareSeries(mariadb, version) < 0 };
}

/** Makes the data in a folder of another name and renames it when finished, so that a half-made one is never used. */
async function create(folder, programs, { signal, run }) {
  const draft = `${folder}.new-${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const args = [
    '--no-defaults',
    `--datadir=${databasePaths(draft).data}`,
    ...serverUser(statSync(draft).uid),
    '--skip-test-db',
    '--skip-name-resolve',
    '--auth-root-authentication-method=socket',
  ];
  try {
    await run('mariadb-install-db', programs.installDb, args, { signal });
    readPassword(draft);
    writeMarker(draft, programs.version);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/** Removes what a run that was killed left beside the folder. */
function removeDrafts(folder) {
  const parent = dirname(folder);
  const isDraft = (name) => name.startsWith(`${basename(folder)}.new-`);
  for (const name of readdirSync(parent).filter(isDraft)) rmSync(join(parent, name), { recursive: true });
}

/**
 * Brings the folder of a private database into a usable state: makes it if it is missing, mends what can be mended,
 * explains what cannot. The caller holds the lock on the folder.
 * @param {string} folder
 * @param {import('./mariadb-programs.mjs').MariadbPrograms} programs
 * @param {object} tools
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} tools.progress
 * @param {AbortSignal} [tools.signal]
 * @param {typeof runOrExplain} [tools.run] for tests
 * @returns {Promise<{ created: boolean, upgradeNeeded: boolean }>}
 * @throws {OperatorError} if the data is not ours to touch or not usable
 */
export async function prepareDatabaseFolder(folder, programs, { progress, signal, run = runOrExplain }) {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  removeDrafts(folder);
  const { marker, data } = databasePaths(folder);
  if (existsSync(marker)) return { created: false, ...checkMarker(folder, programs.version) };
  if (existsSync(join(data, 'ibdata1')) || existsSync(join(folder, 'ibdata1'))) {
    throw new OperatorError(`${folder} holds a database that was not made here (no ${MARKER}).\n${setAside(folder)}`);
  }
  if (existsSync(folder)) {
    progress.warn(`${folder} was only half made and holds no tables: making it anew`);
    rmSync(folder, { recursive: true });
  }
  await progress.step('making a private database', () => create(folder, programs, { signal, run }));
  return { created: true, upgradeNeeded: false };
}
