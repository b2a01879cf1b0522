import assert from 'node:assert/strict';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeStaleOutput } from '../lib/stale-output.mjs';
import { hashInputs, isStamped, removeStamp, writeStamp } from '../lib/stamp.mjs';
import { tempFolder } from './fixtures/temp-folder.mjs';

const INPUTS = ['src', 'settings.json', 'missing.json'];

function project(t) {
  const files = {
    'src/a.ts': 'a',
    'src/deep/b.ts': 'b',
    'src/a.spec.ts': 'test',
    'settings.json': '{}',
    'dist/a.js': 'A',
  };
  return tempFolder(t, files);
}

test('touching a file or its tests changes no hash', (t) => {
  const folder = project(t);
  const before = hashInputs(folder, INPUTS, /\.spec\./);
  utimesSync(join(folder, 'src/a.ts'), 1, 1);
  writeFileSync(join(folder, 'src/a.spec.ts'), 'another test');
  assert.equal(hashInputs(folder, INPUTS, /\.spec\./), before);
});

for (const [what, change] of [
  ['changing', (folder) => writeFileSync(join(folder, 'src/deep/b.ts'), 'B')],
  ['adding', (folder) => writeFileSync(join(folder, 'missing.json'), '')],
  ['removing', (folder) => rmSync(join(folder, 'src/a.ts'))],
]) {
  test(`${what} a file changes the hash`, (t) => {
    const folder = project(t);
    const before = hashInputs(folder, INPUTS);
    change(folder);
    assert.notEqual(hashInputs(folder, INPUTS), before);
  });
}

test('a stamp holds until inputs or outputs change', (t) => {
  const folder = project(t);
  const stamp = join(folder, 'stamps/part');
  const outputs = [join(folder, 'dist')];
  assert.equal(isStamped(stamp, { inputs: 'one', outputs }), false);
  writeStamp(stamp, { inputs: 'one', outputs });
  assert.equal(isStamped(stamp, { inputs: 'one', outputs }), true);
  assert.equal(isStamped(stamp, { inputs: 'two', outputs }), false);
  writeFileSync(join(folder, 'dist/a.js'), 'written by someone else');
  assert.equal(isStamped(stamp, { inputs: 'one', outputs }), false);
});

test('a stamp without its outputs, or a removed one, does not count', (t) => {
  const folder = project(t);
  const stamp = join(folder, 'stamp');
  const state = { inputs: 'one', outputs: [join(folder, 'dist')] };
  writeStamp(stamp, state);
  rmSync(join(folder, 'dist'), { recursive: true });
  assert.equal(isStamped(stamp, state), false);
  removeStamp(stamp);
  assert.equal(isStamped(stamp, { ...state, outputs: [] }), false);
});

test('compiled files without a source are removed, all others stay', (t) => {
  const folder = tempFolder(t, {
    'src/a.ts': '',
    'src/data.json': '',
    'dist/a.js': '',
    'dist/a.js.map': '',
    'dist/a.d.ts': '',
    'dist/migrations/20200101-old.js': '',
    'dist/migrations/20200101-old.d.ts': '',
    'dist/note.txt': '',
  });
  const removed = removeStaleOutput(join(folder, 'src'), join(folder, 'dist'));
  const gone = ['20200101-old.d.ts', '20200101-old.js'].map((name) => join(folder, 'dist/migrations', name));
  assert.deepEqual(removed, gone);
  assert.deepEqual(removeStaleOutput(join(folder, 'src'), join(folder, 'dist')), []);
});
