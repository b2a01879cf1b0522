import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureDocumentTools } from '../lib/document-tools.mjs';
import { keptProgress } from './fixtures/kept-progress.mjs';

/** What is installed on a machine that has only these programs. */
async function installedWith(programs) {
  const requests = [];
  const find = ([name]) => (programs.includes(name) ? `/usr/bin/${name}` : undefined);
  await ensureDocumentTools({ progress: keptProgress(), find, install: async (request) => requests.push(request) });
  return requests;
}

test('nothing is installed where poppler and OpenSSL are', async () => {
  assert.deepEqual(await installedWith(['pdfsig', 'pdfinfo', 'openssl']), []);
});

test('what is missing is installed, each package once', async () => {
  const [request, ...more] = await installedWith(['openssl']);
  assert.deepEqual(more, []);
  assert.deepEqual(request, {
    what: 'poppler-utils',
    alternatives: [['poppler-utils']],
    otherwise: 'Or put these programs on the path: pdfsig, pdfinfo.',
  });
  assert.deepEqual((await installedWith([]))[0].alternatives, [['poppler-utils', 'openssl']]);
});
