import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { watch } from 'node:fs';
import { test } from 'node:test';
import { runCommand, runOrExplain } from '../lib/run-command.mjs';
import { aborted, withShutdown } from '../lib/shutdown.mjs';
import { tempFolder } from './fixtures/temp-folder.mjs';

test('what was deferred runs last first, after success', async () => {
  const order = [];
  const code = await withShutdown(async ({ defer }) => {
    defer(() => order.push('database'));
    defer(() => order.push('app'));
    return 5;
  });
  assert.deepEqual([code, ...order], [5, 'app', 'database']);
});

test('a failure still undoes everything, ends what runs beside it, and is passed on', async () => {
  const order = [];
  const run = withShutdown(async ({ signal, defer }) => {
    defer(() => order.push('undone'));
    signal.addEventListener('abort', () => order.push('aborted'));
    throw new Error('broken');
  });
  await assert.rejects(run, { message: 'broken' });
  assert.deepEqual(order, ['aborted', 'undone']);
});

test('what is deferred after the end is undone at once', async () => {
  let late;
  await withShutdown(async ({ defer }) => {
    late = defer;
    return 0;
  });
  const undone = [];
  late(() => undone.push('late'));
  await Promise.resolve();
  assert.deepEqual(undone, ['late']);
});

for (const [signalName, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  test(`${signalName} ends the work, however often it comes, with exit code ${code} or the wanted one`, async () => {
    const source = new EventEmitter();
    const work = async ({ signal }) => {
      source.emit(signalName, signalName);
      source.emit(signalName, signalName);
      await aborted(signal);
      throw signal.reason;
    };
    assert.equal(await withShutdown(work, { source }), code);
    assert.equal(await withShutdown(work, { source, codeWhenInterrupted: 0 }), 0);
    assert.equal(source.listenerCount(signalName), 0);
  });
}

test('a running program ends with the signal', async () => {
  const source = new EventEmitter();
  const code = await withShutdown(
    async ({ signal }) => {
      const running = runCommand(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { signal });
      source.emit('SIGTERM', 'SIGTERM');
      await running;
      return 0;
    },
    { source },
  );
  assert.equal(code, 143);
});

test('a program that does not heed SIGTERM is killed', async (t) => {
  const folder = tempFolder(t);
  const controller = new AbortController();
  const reason = new Error('stop');
  const stubborn = `
    process.on('SIGTERM', () => {});
    setInterval(() => {}, 1000);
    require('node:fs').writeFileSync('up', '');`;
  const watcher = watch(folder);
  t.after(() => watcher.close());
  const up = once(watcher, 'change');
  const options = { cwd: folder, signal: controller.signal, patienceMs: 100 };
  const running = runCommand(process.execPath, ['-e', stubborn], options);
  await up;
  controller.abort(reason);
  await assert.rejects(running, reason);
});

test('a failing program is explained with its last lines', async () => {
  const args = ['-e', 'console.log("out"); console.error("why"); process.exit(3)'];
  await assert.rejects(runOrExplain('The step', process.execPath, args), {
    name: 'OperatorError',
    message: /(out\nwhy|why\nout)\n\nThe step failed \(exit code 3\), see above\./,
  });
});
