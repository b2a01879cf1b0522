import { registryRoutes } from '@qihang/shared/registries';
import { EndImport } from '../../src/registries/end-import';
import { ImportLocalFile } from '../../src/registries/import-local-file';
import { PurgeRegistries } from '../../src/registries/purge-registries';
import { registryImportRequested } from '../../src/registries/registries.events';
import { RunImport } from '../../src/registries/run-import';
import { officerOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import { SheetFiles } from '../support/sheet-files';
import { csvOf, drainOutbox, freshPerson, type Person, upload } from './registry-world';

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

const neverStops = new AbortController().signal;
const registry = { kind: 'disability', divisionCode: '410100', complete: true };

/** 7,000 rows: bad ones, and duplicates within a batch and across batches. */
function manyRows(): string {
  const people: Person[] = Array.from({ length: 6000 }, () => freshPerson());
  const rows = people.flatMap((person, index) => {
    if (index % 12 === 0) return [person, people[index - 1] ?? person];
    return index % 12 === 6 ? [person, ['', '1']] : [person];
  });
  return csvOf(rows);
}

async function stateOf(importId: string) {
  const [counts] = await api.dataSource.query(
    `SELECT status, rows_good, rows_bad, rows_duplicate, faults_listed, last_line FROM registry_imports WHERE id = ?`,
    [importId],
  );
  const rows = await api.dataSource.query(
    'SELECT HEX(citizen_number_index), line FROM registry_rows WHERE import_id = ? ORDER BY line',
    [importId],
  );
  const faults = await api.dataSource.query(
    'SELECT line, ordinal, reason FROM registry_bad_rows WHERE import_id = ? ORDER BY line, ordinal',
    [importId],
  );
  return { counts, rows, faults };
}

/** Runs the import and stops it after some stored batches, as a killed process would. */
async function cutOff(importId: string, path: string, batches: number): Promise<void> {
  const stop = new AbortController();
  let stored = 0;
  const onProgress = () => {
    stored += 1;
    if (stored === batches) stop.abort(new Error('killed'));
  };
  await expect(api.get(RunImport).execute(importId, path, { signal: stop.signal, onProgress })).rejects.toThrow(
    'killed',
  );
}

async function idOfNewest(): Promise<string> {
  const [{ id }] = await api.dataSource.query('SELECT MAX(id) AS id FROM registry_imports');
  return id;
}

describe('an import that is cut off', () => {
  it('goes on where it was, and ends as if nothing had happened', async () => {
    const content = manyRows();
    const source = await files.put('many.csv', content);
    const whole = await api.get(ImportLocalFile).execute({ ...registry, asOf: '2026-10-01', path: source.path });
    const expected = await stateOf(whole.id);
    expect(expected.counts).toMatchObject({ status: 'done', rows_good: 6000, rows_bad: 500, rows_duplicate: 500 });

    await upload(api, content, { as: officer, kind: 'disability', asOf: '2026-10-02' });
    const id = await idOfNewest();
    await cutOff(id, source.path, 1);
    const between = await stateOf(id);
    expect(between.counts).toMatchObject({ status: 'importing', last_line: 2001 });
    expect(between.rows.length + between.faults.length).toBeLessThan(2600);
    await cutOff(id, source.path, 2);
    await drainOutbox(api);
    expect(await stateOf(id)).toEqual(expected);
    const { body } = await api.call(registryRoutes.getImport, { params: { id } }, { as: officer });
    expect(body).toMatchObject({ status: 'done', bytesRead: body.fileBytes });
  });

  it('begun by a command and killed, goes on when the command is given again', async () => {
    const source = await files.put('command.csv', manyRows());
    const wanted = { ...registry, asOf: '2026-10-03', path: source.path };
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error('killed'));
    const killed = api.get(ImportLocalFile).execute(wanted, { signal: stop.signal, onProgress });
    await expect(killed).rejects.toThrow('killed');
    const ended = await api.get(ImportLocalFile).execute(wanted);
    expect(ended).toMatchObject({ status: 'done', rowsGood: 6000, rowsBad: 500, rowsDuplicate: 500 });
  });

  it('begun by a command and killed, is finished by a worker when an officer hands the file in', async () => {
    const content = manyRows();
    const source = await files.put('command2.csv', content);
    const wanted = { ...registry, asOf: '2026-10-04', path: source.path };
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error('killed'));
    const killed = api.get(ImportLocalFile).execute(wanted, { signal: stop.signal, onProgress });
    await expect(killed).rejects.toThrow('killed');
    const { body } = await upload(api, content, { as: officer, kind: 'disability', asOf: '2026-10-04' });
    expect(body).toMatchObject({ status: 'importing', rowsRead: 2000 });
    await drainOutbox(api);
    expect((await stateOf(body.id)).counts).toMatchObject({ status: 'done', rows_good: 6000 });
  });
});

describe('two processes at one import', () => {
  it('store every row once; the slower one gives up', async () => {
    const source = await files.put('two.csv', manyRows());
    const { id } = await beginOnly(source.path, '2026-10-05');
    const results = await Promise.allSettled([1, 2].map(() => api.get(RunImport).execute(id, source.path)));
    const refusals = results.filter((result) => result.status === 'rejected');
    for (const { reason } of refusals) expect(reason).toMatchObject({ code: 'registries/import-taken-over' });
    expect(refusals.length).toBeLessThan(2);
    expect((await stateOf(id)).counts).toMatchObject({ status: 'done', rows_good: 6000, rows_bad: 500 });
  });

  it('stop when it is cancelled between two batches', async () => {
    const source = await files.put('cancelled.csv', manyRows());
    const { id } = await beginOnly(source.path, '2026-10-06');
    const cancel = api.get(EndImport).cancel.bind(api.get(EndImport));
    const cancelled: Promise<boolean>[] = [];
    const onProgress = () => void cancelled.push(cancel(id));
    await expect(api.get(RunImport).execute(id, source.path, { onProgress })).rejects.toMatchObject({
      code: 'registries/import-taken-over',
    });
    expect((await Promise.all(cancelled))[0]).toBe(true);
    expect((await stateOf(id)).counts).toMatchObject({ status: 'cancelled' });
    await api.get(PurgeRegistries).run(neverStops);
    expect((await stateOf(id)).rows).toEqual([]);
  });
});

describe('an import whose database fails', () => {
  it('is tried again, goes on, and after the last try has failed with a reason', async () => {
    const { body } = await upload(api, csvOf([freshPerson()]), { as: officer, kind: 'disability', asOf: '2026-10-07' });
    await api.dataSource.query('RENAME TABLE registry_rows TO registry_rows_away');
    const run = api.get(RunImport);
    const attempt = (number: number) =>
      run.handle({ importId: body.id }, { eventId: '1', attempt: number, signal: neverStops });
    await expect(attempt(1)).rejects.toThrow('registry_rows');
    expect((await rowOf(body.id)).status).toBe('importing');
    await expect(attempt(registryImportRequested.maxAttempts)).rejects.toThrow('registry_rows');
    await api.dataSource.query('RENAME TABLE registry_rows_away TO registry_rows');
    expect(await rowOf(body.id)).toMatchObject({ status: 'failed', failure: '导入多次中断，没有完成，请重新上传' });
  });
});

describe('the uploaded file of a failed import', () => {
  it('is kept for seven days, and is then removed with what was stored', async () => {
    const { body } = await upload(api, csvOf([['', '1']]), { as: officer, kind: 'disability' });
    await drainOutbox(api);
    const fileOf = async () => (await rowOf(body.id)).file_id;
    await api.get(PurgeRegistries).run(neverStops);
    expect(await fileOf()).not.toBeNull();
    api.clock.advance(7 * 86_400_000 + 1000);
    await api.get(PurgeRegistries).run(neverStops);
    expect(await fileOf()).toBeNull();
  });
});

async function rowOf(id: string) {
  const [row] = await api.dataSource.query('SELECT status, failure, file_id FROM registry_imports WHERE id = ?', [id]);
  return row;
}

/** An import of a file that lies on this machine, of which nothing has been stored. */
async function beginOnly(path: string, asOf: string): Promise<{ id: string }> {
  const stop = new AbortController();
  stop.abort(new Error('at once'));
  await expect(api.get(ImportLocalFile).execute({ ...registry, asOf, path }, { signal: stop.signal })).rejects.toThrow(
    'at once',
  );
  return { id: await idOfNewest() };
}
