/**
 * Runs WeChat's uploader over one folder without uploading: `node run-package-rules.cjs FOLDER` prints one JSON line
 * `{"problems": [...]}`. A process of its own, because the uploader forks workers and keeps timers; and in a folder of its
 * own, because it leaves others where it was started.
 */
const { generateKeyPairSync } = require('node:crypto');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const ci = require('miniprogram-ci');

/** Limits that WeChat would send for the app id; the uploader asks for them before it looks at the code. */
const LIMITS = {
  MaxCodeSize: 2,
  MaxSubpackageSubCodeSize: 2,
  MaxSubpackageFullCodeSize: 20,
  NavigateMiniprogramLimit: 10,
  MaxSubPackageLimit: 100,
  MinTabbarCount: 2,
  MaxTabbarCount: 5,
  MaxTabbarIconSize: 40,
};

function finish(problems) {
  process.stdout.write(`\n${JSON.stringify({ problems })}\n`, () => process.exit(0));
}

async function check(folder) {
  const work = mkdtempSync(path.join(tmpdir(), 'weapp-rules-'));
  process.chdir(work);
  ci.proxy('http://127.0.0.1:9');
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const project = new ci.Project({
    appid: 'wx1234567890abcdef',
    type: 'miniProgram',
    projectPath: folder,
    privateKey,
    ignores: [],
  });
  project.attr = async () => ({ platform: false, appType: 0, isSandbox: false, released: true, setting: LIMITS });
  try {
    await ci.getCompiledResult(
      { project, version: '1', desc: 'check', setting: { es6: false } },
      path.join(work, 'all.zip'),
    );
    return [];
  } catch (error) {
    return [String(error.message ?? error)];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

process.on('unhandledRejection', (error) => finish([String(error?.message ?? error)]));
check(process.argv[2]).then(finish);
