import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type RegistryImport, registryRoutes } from '@qihang/shared/registries';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { FileStore } from '../../src/platform/files';
import { officerOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { allRows, SheetFiles } from '../support/sheet-files';
import { csvOf, drainOutbox, flagsOf, freshPerson, makeSeeker, upload, uploadAndImport } from './registry-world';

let api: TestApi;
let files: SheetFiles;
let officer: string;
beforeAll(async () => {
  api = await startApi();
  files = await SheetFiles.open();
  officer = (await signedInAs(api, officerOf('410100'))).accessToken;
});
afterAll(async () => {
  await files.close();
  await api.close();
});

const storedFiles = async () =>
  (await readdir(path.join(api.dataDir, 'files'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
const get = async ({ id }: RegistryImport, as = officer) =>
  api.call(registryRoutes.getImport, { params: { id } }, { as });

describe('a registry file', () => {
  it('is queued, imported and matched by a worker, and then removed', async () => {
    const listed = freshPerson();
    const seekerId = await makeSeeker(api, listed);
    const { status, body } = await upload(api, csvOf([listed, freshPerson('李四'), ['张三', '123']]), { as: officer });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'minimum-living',
      kindName: '低保数据库',
      divisionName: '郑州市',
      status: 'queued',
      rowsRead: 0,
      matched: null,
    });
    await drainOutbox(api);
    const { body: ended } = await get(body);
    expect(ended).toMatchObject({
      status: 'done',
      rowsRead: 3,
      rowsGood: 2,
      rowsBad: 1,
      rowsDuplicate: 0,
      failure: null,
      matched: { flagged: 1, newlyFlagged: 1, toReview: 0, ended: 0 },
    });
    expect(ended.bytesRead).toBe(ended.fileBytes);
    expect(await flagsOf(api, seekerId)).toEqual([
      { kind: 'minimum-living', asOf: '2026-10-31', expiresOn: '2027-10-31', status: 'active', source: 'match' },
    ]);
    expect(await storedFiles()).toEqual([]);
  });

  it('leaves no plain citizen number in the database', async () => {
    const person = freshPerson('赵钱孙');
    await uploadAndImport(api, csvOf([person, ['', person.number], ['王小明', `${person.number}1`]]), { as: officer });
    for (const table of ['registry_imports', 'registry_rows', 'registry_bad_rows', 'audit_entries', 'outbox_events']) {
      const rows = JSON.stringify(await api.dataSource.query(`SELECT * FROM ${table}`));
      expect(rows).not.toContain(person.number);
      expect(rows).not.toContain(person.number.slice(3, 14));
      expect(rows).not.toContain(person.name);
    }
  });

  it.each([
    ['GB18030', (text: string) => iconv.encode(text, 'gb18030'), 'a.csv'],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`), 'b.csv'],
  ])('may be a csv in %s', async (_, encode, fileName) => {
    const listed = freshPerson('㛃雯');
    const seekerId = await makeSeeker(api, listed);
    const ended = await uploadAndImport(api, encode(csvOf([listed])), { as: officer, fileName });
    expect(ended).toMatchObject({ status: 'done', rowsGood: 1 });
    expect(await flagsOf(api, seekerId)).toHaveLength(1);
  });

  it('may be an xlsx with a title above the header; a formula or a number in the place of text is refused', async () => {
    const listed = freshPerson('欧阳雪');
    const seekerId = await makeSeeker(api, listed);
    const book = new ExcelJS.Workbook();
    book
      .addWorksheet('名单')
      .addRows([
        ['某市残疾人名单'],
        ['序号', '残疾人姓名', '身份证号（18位）'],
        [{ formula: 'ROW()-2', result: 1 }, listed.name, listed.number],
        [2, { formula: 'B3', result: listed.name }, freshPerson().number],
        [3, '钱多多', Number(freshPerson().number.slice(0, 17)) * 10],
      ]);
    const content = Buffer.from(await book.xlsx.writeBuffer());
    const ended = await uploadAndImport(api, content, { as: officer, kind: 'disability', fileName: '名单.xlsx' });
    expect(ended).toMatchObject({ status: 'done', rowsGood: 1, rowsBad: 2 });
    expect(await flagsOf(api, seekerId)).toMatchObject([{ kind: 'disability' }]);
    const { body } = await api.call(registryRoutes.badRows, { params: { id: ended.id } }, { as: officer });
    expect(body.items.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, '姓名', '含有公式，请改为填写结果'],
      [5, '公民身份号码', '身份证号码被表格存成了数字，请改为文本格式'],
    ]);
  });

  it('is imported once, however often it is handed in; of another day it is another', async () => {
    const content = csvOf([freshPerson()]);
    const [first, second] = await Promise.all([
      upload(api, content, { as: officer }),
      upload(api, content, { as: officer, fileName: '同一个.csv' }),
    ]);
    expect(second.body.id).toBe(first.body.id);
    await drainOutbox(api);
    const again = await upload(api, content, { as: officer });
    expect(again.body).toMatchObject({ id: first.body.id, status: 'done' });
    expect(await storedFiles()).toEqual([]);
    const other = await upload(api, content, { as: officer, asOf: '2026-10-30' });
    expect(other.body.id).not.toBe(first.body.id);
    await drainOutbox(api);
  });

  it('lists its bad rows page by page and as a sheet, with the lines of the file', async () => {
    const person = freshPerson('孙悟空');
    const bad = Array.from({ length: 30 }, (_, index) => ['', `12${index}`]);
    const ended = await uploadAndImport(api, csvOf([person, ...bad, person, { ...person, name: '孙行者' }]), {
      as: officer,
    });
    expect(ended).toMatchObject({ rowsGood: 1, rowsBad: 30, rowsDuplicate: 2, rowsRead: 33 });
    const pages: { line: number; reason: string }[] = [];
    let cursor: string | undefined;
    do {
      const call = { params: { id: ended.id }, query: { limit: 25, cursor } };
      const { body } = await api.call(registryRoutes.badRows, call, { as: officer });
      pages.push(...body.items);
      cursor = body.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(pages).toHaveLength(62);
    expect(pages.slice(60).map(({ line, reason }) => [line, reason])).toEqual([
      [33, '与第2行重复'],
      [34, '身份证号码与第2行相同，姓名不同，只采用第2行'],
    ]);
    const response = await fetch(`${api.url}/api/v1/registries/imports/${ended.id}/bad-rows.xlsx`, {
      headers: { authorization: `Bearer ${officer}` },
    });
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('低保名单-问题行.xlsx'));
    const file = path.join(files.folder, 'bad.xlsx');
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    const rows = await allRows({ path: file, fileName: 'bad.xlsx' });
    expect(rows).toHaveLength(63);
    expect(rows[1]?.cells).toEqual(['3', '姓名', '没有填写姓名', '']);
  });
});

describe('a file full of faults', () => {
  it('is counted to its end, but only the first 100,000 faults are written down', async () => {
    const rows = Array.from({ length: 50_050 }, () => ['', '1']);
    const ended = await uploadAndImport(api, csvOf([freshPerson(), ...rows]), { as: officer, asOf: '2026-10-29' });
    expect(ended).toMatchObject({ status: 'done', rowsGood: 1, rowsBad: 50_050 });
    const response = await fetch(`${api.url}/api/v1/registries/imports/${ended.id}/bad-rows.xlsx`, {
      headers: { authorization: `Bearer ${officer}` },
    });
    const source = await files.put('full.xlsx', Buffer.from(await response.arrayBuffer()));
    const listed = await allRows(source);
    expect(listed).toHaveLength(100_002);
    expect(listed.at(-1)?.cells[2]).toBe('问题太多，只列出前100000个');
  });
});

describe('a registry file is refused', () => {
  const sheetXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

  it.each([
    ['for an unknown division', { divisionCode: '410199' }, 'registries/unknown-division'],
    ['for another division than the officer’s', { divisionCode: '410300' }, 'http/out-of-scope'],
    ['for the province, by an officer of a city', { divisionCode: '410000' }, 'http/out-of-scope'],
    ['for an unknown kind', { kind: 'veterans' }, 'registries/unknown-kind'],
    ['for a day to come', { asOf: '2026-11-24' }, 'registries/as-of-in-future'],
    ['for a day that is none', { asOf: '2026-02-30' }, 'http/bad-input'],
    ['when it is no sheet', { fileName: '名单.pdf' }, 'sheets/unsupported'],
    ['when it is not what its name says', { fileName: '名单.xlsx' }, 'sheets/wrong-kind'],
  ])('%s', async (_, options, code) => {
    const { status, problem } = await upload(api, csvOf([freshPerson()]), { as: officer, ...options });
    expect([status >= 400, problem.code]).toEqual([true, code]);
    expect(await storedFiles()).toEqual([]);
  });

  it('when it is empty', async () => {
    const { problem } = await upload(api, '', { as: officer });
    expect(problem.code).toBe('sheets/empty');
  });

  it('when it is larger than allowed, without being stored', async () => {
    const narrow = await startApi({ env: { UPLOAD_LIMIT_MB: '1' } });
    try {
      const { accessToken } = await signedInAs(narrow, officerOf('410100'));
      const content = csvOf(Array.from({ length: 40_000 }, () => ['王小明', '11010519491231002X']));
      expect(Buffer.byteLength(content)).toBeGreaterThan(1024 * 1024);
      const { status, problem } = await upload(narrow, content, { as: accessToken });
      expect([status, problem.code]).toEqual([413, 'files/file-too-large']);
      expect(await narrow.dataSource.query('SELECT id FROM registry_imports')).toEqual([]);
    } finally {
      await narrow.close();
    }
  });

  it.each([
    [
      'without the columns',
      csvOf([]).replace('公民身份号码', '电话'),
      '没有找到表头，请检查列名；缺少“公民身份号码”一列',
    ],
    ['without a row', csvOf([]), '没有一行可以采用，请按问题清单修改后重新上传'],
    ['without a good row', csvOf([['', '1']]), '没有一行可以采用，请按问题清单修改后重新上传'],
    [
      'with a quote that never ends',
      `${csvOf([['王小明', '1']])}"${'x,\n'.repeat(600_000)}`,
      '有引号没有成对出现，或一行过长，请检查后再上传；从第3行开始，引号没有成对出现，或一行过长',
    ],
  ])('by the worker %s, with the reason', async (_, content, failure) => {
    const ended = await uploadAndImport(api, content, { as: officer });
    expect(ended).toMatchObject({ status: 'failed', failure, matched: null });
    expect(ended.finishedAt).not.toBeNull();
  });

  it('by the worker when it is a zip bomb', async () => {
    const bomb = await files.xlsx('bomb.xlsx', sheetXml(`<row r="1">${'<c/>'.repeat(2_000_000)}</row>`));
    const ended = await uploadAndImport(api, await readFile(bomb.path), { as: officer, fileName: 'bomb.xlsx' });
    expect(ended).toMatchObject({ status: 'failed', failure: '文件解压后过大，可能有问题，请另存为 csv 后再上传' });
  });

  it('when the disk is full, as a whole', async () => {
    const store = api.get(FileStore);
    const fs: unknown = Reflect.get(store, 'fs');
    const full = () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
    Reflect.set(store, 'fs', { ...(fs as object), open: full });
    try {
      const { status, problem } = await upload(api, csvOf([freshPerson()]), { as: officer });
      expect([status, problem.code]).toEqual([507, 'files/storage-full']);
    } finally {
      Reflect.set(store, 'fs', fs);
    }
  });
});

describe('an import', () => {
  it('is seen by officers of its division and above, by nobody else', async () => {
    const ended = await uploadAndImport(api, csvOf([freshPerson()]), { as: officer, divisionCode: '410105' });
    const asOfficer = async (divisionCode: string) => (await signedInAs(api, officerOf(divisionCode))).accessToken;
    const [province, county, other] = await Promise.all(['410000', '410105', '410122'].map(asOfficer));
    const seenBy = async (as = '') => {
      const list = await api.call(registryRoutes.imports, { query: { limit: 100 } }, { as });
      const runs = await api.call(registryRoutes.runs, { query: { limit: 100 } }, { as });
      return [
        (await get(ended, as)).status,
        list.body.items.some(({ id }) => id === ended.id),
        runs.body.items.some(({ importId }) => importId === ended.id),
        (await api.call(registryRoutes.badRows, { params: { id: ended.id } }, { as })).status,
      ];
    };
    expect(await seenBy(province)).toEqual([200, true, true, 200]);
    expect(await seenBy(county)).toEqual([200, true, true, 200]);
    expect(await seenBy(other)).toEqual([404, false, false, 404]);
  });

  it('can be cancelled until it is matched; then nothing of it counts', async () => {
    const listed = freshPerson();
    const seekerId = await makeSeeker(api, listed);
    const content = csvOf([listed]);
    const { body } = await upload(api, content, { as: officer, kind: 'disability' });
    const cancelled = await api.call(registryRoutes.cancelImport, { params: { id: body.id } }, { as: officer });
    expect(cancelled.body.status).toBe('cancelled');
    await drainOutbox(api);
    expect((await get(body)).body.status).toBe('cancelled');
    expect(await flagsOf(api, seekerId)).toEqual([]);
    const again = await uploadAndImport(api, content, { as: officer, kind: 'disability' });
    expect(again.status).toBe('done');
    expect(again.id).not.toBe(body.id);
    const late = await api.call(registryRoutes.cancelImport, { params: { id: again.id } }, { as: officer });
    expect(late.problem.code).toBe('registries/import-ended');
  });

  it('lists its kinds in order', async () => {
    const { body } = await api.call(registryRoutes.kinds, {}, { as: officer });
    expect(body.items.map(({ code }) => code)).toEqual(['minimum-living', 'poverty-relieved', 'disability']);
  });
});
