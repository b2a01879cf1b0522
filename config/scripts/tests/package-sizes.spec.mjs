import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { firstLoadScripts, h5FirstLoad, limits, reportSizes, weappSizes } from '../lib/package-sizes.mjs';
import { tempFolder } from './fixtures/temp-folder.mjs';

function weapp(t, app) {
  return tempFolder(t, {
    'app.json': JSON.stringify(app),
    'app.js': 'x'.repeat(100),
    'officers/list.js': 'x'.repeat(7),
    'officer/list.js': 'x'.repeat(20),
    'officer/deep/page.wxml': 'x'.repeat(3),
    'packages/host/index.js': 'x'.repeat(50),
  });
}

for (const key of ['subPackages', 'subpackages']) {
  test(`files below a root of app.json's ${key} are that package's, all others the main package's`, (t) => {
    const app = { [key]: [{ root: 'officer' }, { root: '/packages/host/' }] };
    const main = JSON.stringify(app).length + 107;
    const sizes = weappSizes(weapp(t, app));
    assert.deepEqual(sizes, { main, subpackages: { officer: 23, 'packages/host': 50 }, total: main + 73 });
  });
}

test('without subpackages all is the main package', (t) => {
  const sizes = weappSizes(weapp(t, {}));
  assert.deepEqual(sizes, { main: 182, subpackages: {}, total: 182 });
});

test('scripts that the page runs or fetches ahead count once, comments and styles do not', () => {
  const html = `<head><script src="/js/app.js" defer></script><script async src=/js/vendor.js></script>
    <!-- <script src="/js/old.js"></script> --><link rel="preload" as="script" href="/js/home.js">
    <link rel="modulepreload" href="/js/more.js"><link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.png">
    <script>inline()</script></head><script src="/js/home.js"></script>`;
  assert.deepEqual(firstLoadScripts(html), ['/js/app.js', '/js/vendor.js', '/js/home.js', '/js/more.js']);
});

test('the first load of the browser app is gzipped file by file', (t) => {
  const code = 'const x = 1;\n'.repeat(1000);
  const folder = tempFolder(t, {
    'index.html': '<script src="/js/app.js?v=1"></script><script src="js/home.js"></script>',
    'js/app.js': code,
    'js/home.js': 'y',
    'chunk/later.js': code,
  });
  assert.equal(h5FirstLoad(folder).gzip, gzipSync(code).length + gzipSync('y').length);
});

test('a missing build or script, and a script from elsewhere, are told', (t) => {
  assert.throws(() => h5FirstLoad(tempFolder(t)), /not built.*npm run build/);
  assert.throws(() => weappSizes(tempFolder(t)), /not built.*npm run build/);
  const missing = tempFolder(t, { 'index.html': '<script src="/gone.js"></script>' });
  assert.throws(() => h5FirstLoad(missing), /\/gone\.js/);
  const elsewhere = tempFolder(t, { 'index.html': '<script src="https://cdn.example/x.js"></script>' });
  assert.throws(() => h5FirstLoad(elsewhere), /from elsewhere: https:\/\/cdn\.example\/x\.js/);
});

test('sizes at their limits pass', () => {
  const weappAtLimit = { main: limits.weappMain, subpackages: { officer: 12_345 }, total: limits.weappTotal };
  const { lines, problems } = reportSizes({ weapp: weappAtLimit, h5: { files: {}, gzip: limits.h5FirstLoadGzip } });
  assert.deepEqual(problems, []);
  assert.deepEqual(lines, [
    'weapp main package: 700,000 bytes (limit 700,000 bytes)',
    'weapp subpackage officer: 12,345 bytes',
    'weapp all packages: 2,097,152 bytes (limit 2,097,152 bytes)',
    'h5 first-load JavaScript, gzipped: 256,000 bytes (limit 256,000 bytes)',
  ]);
});

test('each size over its limit is told with how much', () => {
  const over = { main: limits.weappMain + 1, subpackages: {}, total: limits.weappTotal + 2 };
  const { problems } = reportSizes({ weapp: over, h5: { files: {}, gzip: limits.h5FirstLoadGzip + 3 } });
  assert.deepEqual(problems, [
    'weapp main package is 1 bytes over its limit of 700,000 bytes',
    'weapp all packages is 2 bytes over its limit of 2,097,152 bytes',
    'h5 first-load JavaScript, gzipped is 3 bytes over its limit of 256,000 bytes',
  ]);
});
