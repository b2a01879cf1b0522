import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadSettings } from './index';
import { variablesSchema } from './variables';

const lines = readFileSync(path.join(__dirname, '../../../../config/env.example'), 'utf8')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line));
const example = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s)));

describe('config/env.example', () => {
  it('names every setting once', () => {
    expect(lines).toHaveLength(Object.keys(example).length);
    expect(Object.keys(example)).toEqual(expect.arrayContaining(Object.keys(variablesSchema.shape)));
  });

  it('says what the defaults are', () => {
    const keys = { SESSION_SECRET: 'x'.repeat(32), PII_KEYS: ringOf(1, 2) };
    const { WECHAT_API_BASE: _, ...defaults } = example;
    expect(loadSettings({ ...defaults, ...keys })).toEqual(loadSettings(keys));
  });
});

function ringOf(one: number, two: number): string {
  const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
  return JSON.stringify({ current: 'a', keys: { a: key(one) }, index: key(two) });
}
