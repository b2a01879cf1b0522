import { createHash } from 'node:crypto';
import { agreementDocumentRoutes, agreementPaperRoutes } from '@qihang/shared/agreements';
import { fromBuffer } from 'yauzl';
import type { Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import {
  agreementToCheck,
  decidePaper,
  download,
  historyOf,
  sentAgreement,
  signedAgreement,
  versionRow,
  workOff,
} from './support';

const HOUR = 3_600_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const mine = async (player: Player, as: 'trainee' | 'host') =>
  (await api.call(agreementDocumentRoutes.mine, { query: { as } }, { as: await player.token() })).body.items;
const share = async (player: Player, id: string) =>
  api.call(agreementDocumentRoutes.share, { params: { id } }, { as: await player.token() });
const stateOf = async (token: string) =>
  (await api.call(agreementDocumentRoutes.sharedInfo, { body: { token } })).body.state;

/** Opens a link as anybody may, without an account. */
async function open(token: string): Promise<{ status: number; content: Buffer }> {
  const answer = await fetch(`${api.url}/api/v1${agreementDocumentRoutes.openShared.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  return { status: answer.status, content: Buffer.from(await answer.arrayBuffer()) };
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** Names and contents of a zip file's entries. */
function unzip(zip: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Buffer>();
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error);
      file.on('error', reject).on('end', () => resolve(entries));
      file.on('entry', (entry) => {
        file.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream
            .on('data', (chunk: Buffer) => chunks.push(chunk))
            .on('end', () => {
              entries.set(entry.fileName, Buffer.concat(chunks));
              file.readEntry();
            });
        });
      });
      file.readEntry();
    });
  });
}

describe('my documents', () => {
  it('list what all have signed, for each side, and nothing that still waits', async () => {
    const signed = await signedAgreement(api);
    const waiting = await sentAgreement(api);
    const [document, ...more] = await mine(signed.seeker, 'trainee');
    expect(more).toEqual([]);
    expect(document).toMatchObject({
      agreementId: signed.id,
      number: signed.agreement.number,
      versionNumber: 1,
      way: 'electronic',
      startsOn: signed.agreement.startsOn,
      endsOn: signed.agreement.endsOn,
      seal: 'pending',
    });
    expect(await mine(signed.agent, 'host')).toHaveLength(1);
    expect(await mine(signed.agent, 'trainee')).toEqual([]);
    expect(await mine(waiting.seeker, 'trainee')).toEqual([]);
  });

  it('come in pages', async () => {
    const first = await signedAgreement(api);
    const second = await signedAgreement(api, { hostSide: first });
    const token = await first.agent.token();
    const page = (cursor?: string) =>
      api.call(agreementDocumentRoutes.mine, { query: { as: 'host', limit: 1, cursor } }, { as: token });
    const { body: newest } = await page();
    expect(newest.items.map(({ agreementId }) => agreementId)).toEqual([second.id]);
    const { body: rest } = await page(newest.nextCursor ?? '');
    expect(rest.items.map(({ agreementId }) => agreementId)).toEqual([first.id]);
    expect(rest.nextCursor).toBeNull();
  });

  it('are exported with their history, sealed where the seal is there', async () => {
    const signed = await signedAgreement(api);
    await workOff(api);
    const { status, fileName, content } = await download(api, signed.seeker, agreementDocumentRoutes.exportMine, {});
    expect(status).toBe(200);
    expect(fileName).toMatch(/^我的见习协议-\d{4}-\d{2}-\d{2}\.zip$/);
    const entries = await unzip(content);
    const pdf = entries.get(`见习协议-${signed.agreement.number}-第1版.pdf`);
    expect(pdf && sha256(pdf)).toBe((await versionRow(api, signed.id, 1)).sealedHash);
    expect(entries.get('协议记录.txt')?.toString()).toMatch(/单位签字[\s\S]*见习人员签字[\s\S]*协议生效/);
    const [audited] = await api.dataSource.query(
      `SELECT COUNT(*) AS n FROM audit_entries WHERE action = 'agreements.export'`,
    );
    expect(Number(audited.n)).toBe(1);
  });

  it('are an archive without documents for who has none', async () => {
    const { seeker } = await sentAgreement(api);
    const { content } = await download(api, seeker, agreementDocumentRoutes.exportMine, {});
    expect([...(await unzip(content)).keys()]).toEqual(['协议记录.txt']);
  });
});

describe('a shared document', () => {
  it('opens once, without an account, as the sealed file; looking at its state does not use it up', async () => {
    const signed = await signedAgreement(api);
    await workOff(api);
    const { body } = await share(signed.seeker, signed.id);
    expect(await stateOf(body.token)).toBe('open');
    expect(await stateOf(body.token)).toBe('open');
    const opened = await open(body.token);
    expect(opened.status).toBe(200);
    expect(sha256(opened.content)).toBe((await versionRow(api, signed.id, 1)).sealedHash);
    expect((await open(body.token)).status).toBe(410);
    expect(await stateOf(body.token)).toBe('used');
    expect(await historyOf(api, signed.id)).toEqual(expect.arrayContaining(['share', 'open-share']));
  });

  it('opens for one of two who open it at the same moment', async () => {
    const signed = await signedAgreement(api);
    const { body } = await share(signed.agent, signed.id);
    const answers = await Promise.all([open(body.token), open(body.token), open(body.token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  it('is the scan of the signed paper while its seal is not there yet', async () => {
    const paper = await agreementToCheck(api);
    expect((await decidePaper(api, paper.officer, paper.id)).status).toBe(200);
    const { body } = await share(paper.seeker, paper.id);
    const joined = await download(api, paper.seeker, agreementPaperRoutes.joinedScan, { id: paper.id });
    expect(sha256((await open(body.token)).content)).toBe(sha256(joined.content));
  });

  it('ends after an hour', async () => {
    const signed = await signedAgreement(api);
    const { body } = await share(signed.seeker, signed.id);
    api.clock.set(new Date(api.clock.now().getTime() + HOUR));
    expect(await stateOf(body.token)).toBe('ended');
    expect((await open(body.token)).status).toBe(410);
  });

  it('is kept by the hash of its link only', async () => {
    const signed = await signedAgreement(api);
    const { body } = await share(signed.seeker, signed.id);
    const rows = await api.dataSource.query('SELECT * FROM document_links');
    expect(JSON.stringify(rows)).not.toContain(body.token);
  });

  it('is not known by a made-up link', async () => {
    const token = 'A'.repeat(43);
    expect(await stateOf(token)).toBe('unknown');
    expect((await open(token)).status).toBe(410);
  });

  it('is made by a party only, and only of what all have signed', async () => {
    const [signed, other, waiting] = [await signedAgreement(api), await signedAgreement(api), await sentAgreement(api)];
    expect((await share(other.seeker, signed.id)).status).toBe(404);
    expect((await share(other.agent, signed.id)).status).toBe(404);
    expect((await share(waiting.seeker, waiting.id)).problem.code).toBe('agreements/no-such-file');
  });
});
