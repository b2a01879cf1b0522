import { utimesSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { agreementPaperRoutes } from '@qihang/shared/agreements';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { DocumentRenderer } from '../../src/platform/documents';
import { EncryptedFiles, FileStore, SweepUnreferenced } from '../../src/platform/files';
import { makePlayer } from '../applications/scene';
import { officerOf } from '../identity/people';
import { handMadePdf } from '../platform/hand-made-pdf';
import { startApi, type TestApi } from '../support/api';
import {
  addScan,
  agreementOnPaper,
  agreementToCheck,
  decidePaper,
  download,
  historyOf,
  keptFiles,
  makeHostSide,
  photo,
  removeScan,
  seenBy,
  sentAgreement,
  signedBy,
  submitScans,
} from './support';

const DAY = 86_400_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
afterEach(() => jest.restoreAllMocks());

const pages = (count: number) =>
  api.get(DocumentRenderer).render('#for page in range(data) [#page #pagebreak(weak: true)]', count);
const scanIds = async (...who: Parameters<typeof seenBy>) =>
  (await seenBy(...who)).body.paper?.scans.map(({ id }) => id) ?? [];

/** A PNG of some bytes that says of itself to be huge. */
async function pixelBomb(): Promise<Buffer> {
  const small = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  small.writeUInt32BE(60_000, 16);
  small.writeUInt32BE(60_000, 20);
  small.writeUInt32BE(crc32(small.subarray(12, 29)), 29);
  return small;
}

function lockedPdf(): Promise<Buffer> {
  const document = new PDFDocument({ userPassword: '123456' });
  document.end();
  return buffer(document);
}

describe('an upload of the signed paper', () => {
  it('is kept encrypted, upright, named as it is, and without the place where it was taken', async () => {
    const { id, agent, officer } = await agreementOnPaper(api);
    const taken = await photo({ width: 400, height: 300, orientation: 6 });
    const before = await keptFiles(api);
    const { body } = await addScan(api, agent, id, taken, 'IMG_0001.HEIC');
    const [scanId = ''] = body.paper?.scans.map((scan) => scan.id) ?? [];
    const added = (await keptFiles(api)).filter((file) => !before.includes(file));
    expect(added).toHaveLength(1);
    const kept = await download(api, officer, agreementPaperRoutes.scan, { id, scanId });
    expect([kept.status, kept.fileName, kept.contentType]).toEqual([200, 'IMG_0001.jpg', 'image/jpeg']);
    expect(await sharp(kept.content).metadata()).toMatchObject({ format: 'jpeg', width: 300, height: 400 });
    expect(kept.content.includes('PhoneMaker')).toBe(false);
    const audited = { action: 'agreements.paper-read', subjectId: id, actorId: officer.personId };
    expect(await api.dataSource.getRepository(AuditEntry).countBy(audited)).toBe(1);
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'agreements/scan-unsupported'],
    ['a text', () => Buffer.from('已签字'), 'agreements/scan-unsupported'],
    ['an empty file', () => Buffer.alloc(0), 'agreements/scan-unsupported'],
    ['a photo that was cut off', async () => (await photo()).subarray(0, 700), 'documents/image-damaged'],
    ['a pixel bomb', pixelBomb, 'documents/image-too-large'],
    ['a PDF that was cut off', () => pages(2).subarray(0, 900), 'documents/pdf-damaged'],
    [
      'a PDF with a script',
      () => handMadePdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert) >>' }),
      'documents/pdf-has-scripts',
    ],
    ['a PDF with a password', lockedPdf, 'documents/pdf-encrypted'],
    ['a PDF of 101 pages', () => pages(101), 'documents/too-many-pages'],
  ])('is refused, and leaves nothing behind: %s', async (_, make, code) => {
    const { id, agent } = await agreementOnPaper(api);
    const before = await keptFiles(api);
    const { status, problem } = await addScan(api, agent, id, await make());
    expect([status, problem.code]).toEqual([422, code]);
    expect(await keptFiles(api)).toEqual(before);
    expect(await scanIds(api, agent, id)).toEqual([]);
  });

  it('twice is kept once, also by two at the same moment', async () => {
    const { id, agent, seeker } = await agreementOnPaper(api);
    const before = await keptFiles(api);
    const same = await photo();
    const answers = await Promise.all([addScan(api, agent, id, same), addScan(api, seeker, id, same)]);
    answers.push(await addScan(api, agent, id, same, '又一次.jpg'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await scanIds(api, agent, id)).toHaveLength(1);
    expect(await keptFiles(api)).toHaveLength(before.length + 1);
  });

  it('is one of at most 20, and of at most 100 pages', async () => {
    const { id, agent } = await agreementOnPaper(api);
    await addScan(api, agent, id, pages(82), '全部.pdf');
    for (let count = 2; count <= 18; count += 1) await addScan(api, agent, id, await photo({ width: 30, height: 40 }));
    expect((await addScan(api, agent, id, pages(2))).problem.code).toBe('agreements/too-many-scan-pages');
    for (let count = 19; count <= 19; count += 1)
      expect((await addScan(api, agent, id, await photo())).status).toBe(200);
    expect((await addScan(api, agent, id, await photo())).problem.code).toBe('agreements/too-many-scan-pages');
    const [first = ''] = await scanIds(api, agent, id);
    await removeScan(api, agent, id, first);
    for (let count = 19; count <= 20; count += 1)
      expect((await addScan(api, agent, id, await photo())).status).toBe(200);
    expect((await addScan(api, agent, id, await photo())).problem.code).toBe('agreements/too-many-scans');
    expect((await submitScans(api, agent, id)).status).toBe(200);
  });

  it('is taken out again by either party until it is submitted, with its file', async () => {
    const { id, agent, seeker } = await agreementOnPaper(api);
    const before = await keptFiles(api);
    await addScan(api, agent, id, await photo());
    const [scanId = ''] = await scanIds(api, agent, id);
    expect((await removeScan(api, seeker, id, scanId)).body.paper?.scans).toEqual([]);
    expect((await removeScan(api, agent, id, scanId)).problem.code).toBe('agreements/scan-not-found');
    expect((await submitScans(api, agent, id)).problem.code).toBe('agreements/no-scans');
    await addScan(api, agent, id, await photo());
    await submitScans(api, agent, id);
    const [submitted = ''] = await scanIds(api, agent, id);
    expect((await removeScan(api, agent, id, submitted)).problem.code).toBe('agreements/not-allowed');
    expect((await addScan(api, agent, id, await photo())).problem.code).toBe('agreements/not-allowed');
    expect(await keptFiles(api)).toHaveLength(before.length + 2);
  });

  it('is not taken for an agreement that is signed electronically', async () => {
    const { id, agent } = await sentAgreement(api);
    const before = await keptFiles(api);
    expect((await addScan(api, agent, id, await photo())).problem.code).toBe('agreements/not-allowed');
    expect(await keptFiles(api)).toEqual(before);
  });

  it('whose request died before it was encrypted is swept away after a day', async () => {
    const { id, agent } = await agreementOnPaper(api);
    const before = await keptFiles(api);
    // Death: nothing after the failure runs.
    jest.spyOn(api.get(EncryptedFiles), 'write').mockRejectedValueOnce(new Error('killed'));
    const remove = jest.spyOn(api.get(FileStore), 'remove').mockResolvedValue();
    expect((await addScan(api, agent, id, await photo())).status).toBe(500);
    remove.mockRestore();
    const left = (await keptFiles(api)).filter((file) => !before.includes(file));
    expect(left).toHaveLength(1);
    const then = new Date(api.clock.now().getTime() - DAY - 1_000);
    utimesSync(api.get(FileStore).pathOf(left[0] ?? ''), then, then);
    await api.get(SweepUnreferenced).run();
    expect(await keptFiles(api)).toEqual(before);
  });
});

describe('submitting', () => {
  it('by both parties at the same moment is done once', async () => {
    const { id, agent, seeker } = await agreementOnPaper(api);
    await addScan(api, agent, id, await photo());
    const before = await keptFiles(api);
    const answers = await Promise.all([submitScans(api, agent, id), submitScans(api, seeker, id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await historyOf(api, id)).filter((kind) => kind === 'submit-paper')).toHaveLength(1);
    expect(await keptFiles(api)).toHaveLength(before.length + 1);
  });

  it('while the other party takes a page out leaves either all pages or none submitted', async () => {
    const { id, agent, seeker } = await agreementOnPaper(api);
    for (const content of [await photo(), await photo()]) await addScan(api, agent, id, content);
    const [first = ''] = await scanIds(api, agent, id);
    const [submitted, removed] = await Promise.all([submitScans(api, agent, id), removeScan(api, seeker, id, first)]);
    const { paper } = (await seenBy(api, agent, id)).body;
    const outcome = [submitted.status, removed.status, paper?.status, paper?.scans.length];
    expect([
      [200, 409, 'submitted', 2],
      [409, 200, 'collecting', 1],
      [200, 200, 'submitted', 1],
    ]).toContainEqual(outcome);
  });
});

describe('the signed paper', () => {
  it('is seen and decided on only by those whom it concerns', async () => {
    const { id, agent, hostId, seeker } = await agreementToCheck(api);
    const other = await agreementToCheck(api);
    const [scanId = ''] = await scanIds(api, agent, id);
    const stranger = await makePlayer(api);
    const elsewhere = await makePlayer(api, officerOf('411500'));
    const { agent: otherAgent } = await makeHostSide(api);
    for (const who of [stranger, elsewhere, otherAgent, other.seeker]) {
      expect((await download(api, who, agreementPaperRoutes.scan, { id, scanId })).status).toBeGreaterThanOrEqual(403);
      expect((await download(api, who, agreementPaperRoutes.joinedScan, { id })).status).toBeGreaterThanOrEqual(403);
    }
    for (const who of [otherAgent, other.seeker]) {
      expect((await addScan(api, who, id, await photo())).problem.code).toBe('agreements/not-found');
      expect((await removeScan(api, who, id, scanId)).problem.code).toBe('agreements/not-found');
      expect((await submitScans(api, who, id)).problem.code).toBe('agreements/not-found');
    }
    expect((await decidePaper(api, elsewhere, id)).problem.code).toBe('agreements/not-found');
    const hostAgent = { role: 'host-agent', hostId, divisionCode: null } as const;
    const both = await makePlayer(api, officerOf('410105'), hostAgent);
    expect((await decidePaper(api, both, id)).problem.code).toBe('agreements/witness-is-party');
    const foreign = await download(api, other.agent, agreementPaperRoutes.scan, { id: other.id, scanId });
    expect(foreign.status).toBe(404);
    expect(await signedBy(api, id)).toEqual([]);
    for (const who of [agent, seeker]) {
      expect((await download(api, who, agreementPaperRoutes.scan, { id, scanId })).status).toBe(200);
      expect((await download(api, who, agreementPaperRoutes.joinedScan, { id })).status).toBe(200);
    }
  });

  it('is not decided on by an officer who has looked at what was submitted before', async () => {
    const { id, agent, officer, agreement } = await agreementToCheck(api);
    const fileHash = agreement.paper?.fileHash ?? '';
    expect(fileHash).toMatch(/^[0-9a-f]{64}$/);
    await decidePaper(api, officer, id, { decision: 'return', reason: '缺页', signedOn: undefined, fileHash });
    await addScan(api, agent, id, await photo());
    const again = await submitScans(api, agent, id);
    const second = await makePlayer(api, officerOf('410105'));
    expect((await decidePaper(api, second, id, { fileHash })).problem.code).toBe('agreements/changed');
    const seen = { fileHash: again.body.paper?.fileHash ?? '' };
    expect((await decidePaper(api, second, id, seen)).body.status).toBe('in-force');
  });

  it('decided on by two officers at the same moment is decided once', async () => {
    const { id, officer } = await agreementToCheck(api);
    const second = await makePlayer(api, officerOf('410000'));
    const answers = await Promise.all([
      decidePaper(api, officer, id),
      decidePaper(api, second, id, { decision: 'return', reason: '看不清', signedOn: undefined }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { status, paper } = (await seenBy(api, officer, id)).body;
    expect(['in-force confirmed', 'signing returned']).toContain(`${status} ${paper?.status}`);
    expect(await signedBy(api, id)).toHaveLength(status === 'in-force' ? 3 : 0);
  });
});
