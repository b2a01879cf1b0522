import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareSeries, ensureMariadb, findMariadb, parseServerVersion } from '../lib/mariadb-programs.mjs';
import { findProgram, installSystemPackages } from '../lib/system-packages.mjs';
import { keptProgress } from './fixtures/kept-progress.mjs';
import { tempFolder } from './fixtures/temp-folder.mjs';

const request = { what: 'MariaDB', alternatives: [['core', 'client'], ['server']], otherwise: 'Or set DATABASE_URL.' };

/** Stands in for running programs: notes each command line and fails where told. */
function recorded(fails = () => false) {
  const lines = [];
  const run = async (file, args) => {
    const line = [file, ...args].join(' ');
    lines.push(line);
    return fails(line) ? { code: 100, output: `E: ${line}` } : { code: 0, output: '' };
  };
  return { run, lines };
}

test('a program is found in the first folder that has it, by the first name that exists', (t) => {
  const folder = tempFolder(t, { 'a/old-name': '', 'b/new-name': '', 'a/not-executable': '' });
  for (const file of ['a/old-name', 'b/new-name']) chmodSync(join(folder, file), 0o755);
  const folders = [join(folder, 'a'), join(folder, 'b')];
  assert.equal(findProgram(['new-name', 'old-name'], folders), join(folder, 'b/new-name'));
  assert.equal(findProgram(['not-executable'], folders), undefined);
});

test('as root, packages are installed without a prompt', async () => {
  const { run, lines } = recorded();
  await installSystemPackages(request, { progress: keptProgress(), run, aptGet: '/usr/bin/apt-get', uid: 0 });
  assert.deepEqual(lines, [
    'env DEBIAN_FRONTEND=noninteractive /usr/bin/apt-get -q update',
    'env DEBIAN_FRONTEND=noninteractive /usr/bin/apt-get -q install -y --no-install-recommends ' +
      '-oDPkg::Lock::Timeout=300 core client',
  ]);
});

test('others install through a sudo that asks for no password', async () => {
  const { run, lines } = recorded();
  await installSystemPackages(request, { progress: keptProgress(), run, aptGet: '/usr/bin/apt-get', uid: 1000 });
  assert.equal(lines[0], 'sudo -n true');
  assert.ok(lines.slice(1).every((line) => line.startsWith('sudo -n env DEBIAN_FRONTEND=noninteractive ')));
});

test('who may not install is told the one command to type', async () => {
  const { run, lines } = recorded(() => true);
  await assert.rejects(
    installSystemPackages(request, { progress: keptProgress(), run, aptGet: '/usr/bin/apt-get', uid: 1000 }),
    {
      name: 'OperatorError',
      message:
        'MariaDB is missing, and installing it needs root.\n' +
        'Type: sudo apt-get install --no-install-recommends server\nOr set DATABASE_URL.',
    },
  );
  assert.deepEqual(lines, ['sudo -n true']);
});

test('without sudo on the machine the message is the same', async () => {
  const run = async () => {
    throw new Error('spawn sudo ENOENT');
  };
  const tools = { progress: keptProgress(), run, aptGet: '/usr/bin/apt-get', uid: 1000 };
  await assert.rejects(installSystemPackages(request, tools), { message: /needs root\.\nType: sudo apt-get install/ });
});

test('a system without apt-get is told what to look for', async () => {
  const tools = { progress: keptProgress(), ...recorded(), aptGet: '', uid: 0 };
  await assert.rejects(installSystemPackages(request, tools), {
    message: /no apt-get[\s\S]*in Debian the packages are: server/,
  });
});

test('the next names are tried where the first do not exist, and the last failure is shown', async () => {
  const second = recorded((line) => line.includes('core client'));
  await installSystemPackages(request, { progress: keptProgress(), ...second, aptGet: 'apt-get', uid: 0 });
  assert.ok(second.lines.at(-1).endsWith(' server'));
  const none = recorded((line) => line.includes(' install '));
  await assert.rejects(
    installSystemPackages(request, { progress: keptProgress(), ...none, aptGet: 'apt-get', uid: 0 }),
    { message: /E: .* server\n[\s\S]*could not be installed, see above\.\nType: apt-get install/ },
  );
});

test('the version of MariaDB is read, and MySQL is not taken for it', () => {
  assert.equal(parseServerVersion('mariadbd  Ver 10.11.6-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64'), '10.11.6');
  assert.equal(parseServerVersion('mysqld  Ver 8.0.36 for Linux on x86_64 (MySQL Community Server)'), undefined);
  assert.ok(compareSeries('10.6.1', '10.11.0') < 0);
  assert.equal(compareSeries('10.11.1', '10.11.9'), 0);
  assert.ok(compareSeries('11.4.0', '10.11.9') > 0);
});

test('a machine without MariaDB gets it installed', async (t) => {
  assert.equal(await findMariadb([tempFolder(t)]), undefined);
  const found = { mariadbd: '/usr/sbin/mariadbd', version: '10.11.6' };
  const asked = [];
  const find = async () => (asked.length > 0 ? found : undefined);
  const install = async ({ alternatives }) => asked.push(alternatives.at(-1));
  assert.equal(await ensureMariadb({ progress: keptProgress(), find, install }), found);
  assert.deepEqual(asked, [['mariadb-server']]);
});

test('a MariaDB that is too old is refused', async () => {
  const find = async () => ({ version: '10.5.29' });
  await assert.rejects(ensureMariadb({ progress: keptProgress(), find }), {
    message: /10\.6 or newer is needed, this is 10\.5\.29/,
  });
});
