import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseBenches, findBenches, pointToCompiled } from '../lib/bench-files.mjs';
import { tempFolder } from './fixtures/temp-folder.mjs';

const benches = [
  { name: 'match', part: 'server', file: 'match.bench.ts' },
  { name: 'push', part: 'server', file: 'push.bench.ts' },
  { name: 'phone', part: 'miniapp', file: 'phone.bench.ts' },
];

test('benches are the files of that name in both workspaces', (t) => {
  const folder = tempFolder(t, {
    'server/bench/push.bench.ts': '',
    'server/bench/match.bench.ts': '',
    'server/bench/helper.ts': '',
    'miniapp/bench/phone.bench.ts': '',
  });
  assert.deepEqual(findBenches(folder), benches);
});

test('names choose among them, an unknown one is refused with those there are', () => {
  assert.deepEqual(chooseBenches(benches, []), benches);
  assert.deepEqual(chooseBenches(benches, ['phone']), [benches[2]]);
  assert.throws(() => chooseBenches(benches, ['speed']), /no bench speed\. There are: match, push, phone/);
  assert.throws(() => chooseBenches([], []), /no bench yet/);
});

test('imports from the sources go to what was compiled, others stay', () => {
  assert.equal(pointToCompiled('require("../src/a/b")'), 'require("../../dist/a/b")');
  assert.equal(pointToCompiled("require('../../src/a')"), "require('../../../dist/a')");
  assert.equal(pointToCompiled('require("../../server/src/app")'), 'require("../../../server/dist/app")');
  assert.equal(pointToCompiled('require("./helper"); require("x/src/y")'), 'require("./helper"); require("x/src/y")');
});
