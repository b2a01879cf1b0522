import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { registerRegistryCommands } from '../../src/registries/registries.cli';
import { startApi, type TestApi } from '../support/api';
import { SheetFiles } from '../support/sheet-files';
import { csvOf, freshPerson, kindsOf, makeSeeker } from './registry-world';

let api: TestApi;
let files: SheetFiles;
beforeAll(async () => {
  api = await startApi();
  files = await SheetFiles.open();
});
afterAll(async () => {
  await files.close();
  await api.close();
});

/** Gives a command as an operator does. @returns what it printed */
async function cli(...args: string[]): Promise<string> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  const context = { app: async () => ({ get: api.get }) as unknown as INestApplicationContext };
  registerRegistryCommands(program, context);
  for (const command of program.commands.flatMap(({ commands }) => commands)) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  const printed: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    await program.parseAsync(['registry', ...args], { from: 'user' });
  } finally {
    jest.restoreAllMocks();
  }
  return printed.join('');
}

const FLAGS = ['--kind', 'disability', '--division', '410100', '--as-of', '2026-10-31'];

describe('registry import', () => {
  it('imports a file and matches it', async () => {
    const listed = freshPerson();
    const seekerId = await makeSeeker(api, listed);
    const { path } = await files.put('a.csv', csvOf([listed, ['', '1']]));
    const result: unknown = JSON.parse(await cli('import', ...FLAGS, path));
    expect(result).toMatchObject({ status: 'done', rowsGood: 1, rowsBad: 1, matched: { flagged: 1 } });
    expect(await kindsOf(api, seekerId)).toEqual(['disability']);
    expect(JSON.parse(await cli('import', ...FLAGS, path))).toEqual(result);
  });

  it('takes a partial file, by which nobody loses a flag', async () => {
    const listed = freshPerson();
    const seekerId = await makeSeeker(api, listed);
    const first = await files.put('b.csv', csvOf([listed]));
    await cli('import', ...FLAGS, first.path);
    const second = await files.put('c.csv', csvOf([freshPerson()]));
    await cli('import', '--partial', ...FLAGS, second.path);
    expect(await kindsOf(api, seekerId)).toEqual(['disability']);
  });

  it.each([
    ['a file that is no sheet', ['import', ...FLAGS, 'd.pdf'], '只能上传 xlsx 或 csv 文件 (sheets/unsupported)'],
    ['an unknown division', ['import', ...FLAGS, '--division', '410199', 'a.csv'], '没有这个行政区划'],
    ['a division that is none', ['import', ...FLAGS, '--division', '110000', 'a.csv'], '请选择河南省内的行政区划'],
    ['a day that is none', ['import', ...FLAGS, '--as-of', '2026-02-30', 'a.csv'], '日期'],
    ['a missing option', ['import', 'a.csv'], '--kind'],
    ['a missing file', ['import', ...FLAGS, 'none.csv'], 'ENOENT'],
  ])('fails for %s, saying why', async (_, args, message) => {
    await files.put('d.pdf', '%PDF-1.7');
    const last = args.length - 1;
    const inFolder = args.map((arg, index) => (index === last ? `${files.folder}/${arg}` : arg));
    await expect(cli(...inFolder)).rejects.toThrow(message);
  });
});

describe('registry match', () => {
  it('matches all registries in force again', async () => {
    const listed = freshPerson();
    const { path } = await files.put('e.csv', csvOf([listed]));
    await cli('import', ...FLAGS, path);
    const seekerId = await makeSeeker(api, listed);
    expect(await kindsOf(api, seekerId)).toEqual([]);
    expect(await cli('match')).toMatch(/^\d+ registries matched\n$/);
    expect(await kindsOf(api, seekerId)).toEqual(['disability']);
  });
});
