import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complainAboutNode } from '../lib/node-version.mjs';

test('Node 20.19 and newer will do', () => {
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) assert.equal(complainAboutNode(version), '');
});

test('an older Node is told what is needed and where to get it', () => {
  for (const version of ['12.22.9', '18.20.4', '20.18.3']) {
    assert.match(
      complainAboutNode(version),
      new RegExp(`Node 20\\.19 or newer is needed, this is Node ${version}[\\s\\S]*install`),
    );
  }
});
