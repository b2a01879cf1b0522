import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { agreementChangeRoutes, agreementRoutes } from '@qihang/shared/agreements';
import { certificateVerificationRoutes, internshipEndingRoutes } from '@qihang/shared/internships';
import { request } from 'undici';
import { EndAgreements } from '../../src/agreements/schedule/end-agreements';
import { CertificateEntity } from '../../src/internships/ending/certificate.entity';
import { MakeCertificate } from '../../src/internships/ending/make-certificate';
import { LockInternship } from '../../src/internships/lock-internship';
import { EncryptedFiles, SweepUnreferenced } from '../../src/platform/files';
import { decodeSignedData } from '../../src/platform/seal/signed-data';
import { download, keptFiles, signedAgreement, workOff } from '../agreements/support';
import { makePlayer, type Player } from '../applications/scene';
import { officerOf } from '../identity/people';
import { runOn, textOf } from '../platform/poppler';
import { pdfsig, removeFolders, sealWith, takeApart } from '../platform/seal-tools';
import { reply, TimestampServer } from '../platform/timestamp-server';
import { startApi, type TestApi } from '../support/api';
import {
  type Begun,
  closedInternship,
  done,
  endedInternship,
  endingSeenBy,
  evaluationOf,
  internship,
  onDay,
  titlesTold,
} from './support';

const HOUR = 3_600_000;

const honest = sealWith();
const authority = new TimestampServer(reply(Buffer.alloc(0)));
let api: TestApi;
beforeAll(async () => {
  api = await startApi({ env: { TSA_URL: await authority.start() } });
});
afterAll(async () => {
  await api.close();
  await authority.stop();
  await honest.sandbox.close();
  removeFolders();
});
beforeEach(() => {
  authority.answer = reply(stamped);
});
afterEach(() => jest.restoreAllMocks());

/** What an honest authority answers, by the clock of the platform. */
async function stamped(query: Buffer): Promise<Buffer> {
  honest.clock.set(api.clock.now());
  const { body } = await request(await honest.sandbox.url(), { method: 'POST', body: query });
  return Buffer.from(await body.arrayBuffer());
}

const rowOf = ({ internshipId }: Begun) =>
  api.dataSource.getRepository(CertificateEntity).findOneByOrFail({ internshipId });
const fetched = (by: Player, { internshipId: id }: Pick<Begun, 'internshipId'>) =>
  download(api, by, internshipEndingRoutes.certificate, { id });
const make = ({ internshipId }: Begun) =>
  api.get(MakeCertificate).handle({ internshipId }, { eventId: '0', attempt: 1, signal: new AbortController().signal });

async function certified(): Promise<Begun & { readonly pdf: Buffer }> {
  const begun = await closedInternship(api);
  await workOff(api);
  return { ...begun, pdf: (await fetched(begun.seeker, begun)).content };
}

async function byNumber(number: string) {
  return (await api.call(certificateVerificationRoutes.byNumber, { params: { number } })).body;
}

async function byFile(content: Buffer) {
  return (await api.upload(certificateVerificationRoutes.byFile, { name: 'a.pdf', content }, {})).body;
}

async function anyFile(content: Buffer) {
  return (await api.upload(certificateVerificationRoutes.anyFile, { name: 'a.pdf', content }, {})).body;
}

describe('the certificate', () => {
  it('follows the closing: real days, post, host, skills, result, and a seal that others check', async () => {
    const begun = await closedInternship(api);
    const number = (await endingSeenBy(api, begun.seeker, begun)).body.certificate?.number ?? '';
    expect((await byNumber(number)).state).toBe('unknown');
    await workOff(api);
    const { body } = await endingSeenBy(api, begun.seeker, begun);
    expect(body.certificate).toEqual({ number, seal: 'sealed', sealedAt: api.clock.now().toISOString() });
    const { content, fileName, contentType } = await fetched(begun.seeker, begun);
    expect([fileName, contentType]).toEqual([`见习证明-${number}.pdf`, 'application/pdf']);
    expect((await rowOf(begun)).sealedHash).toBe(createHash('sha256').update(content).digest('hex'));
    const words = textOf(content).replaceAll(/\s/g, '');
    for (const fact of [
      ...[
        '见习证明',
        number,
        '王小明',
        '2026年12月1日至2027年2月28日',
        '共3个月',
        '良好',
        '账务处理',
        '熟练',
        '演示印章',
      ],
      `/public/verify/index?number=${number}`,
    ]) {
      expect(words).toContain(fact);
    }
    expect(words).toMatch(/公民身份号码\d{3}\*+\d{3}[\dX]）/);
    expect(pdfsig(content)).toContain('Signature is Valid');
    const { signature, timestampToken = Buffer.alloc(0) } = decodeSignedData(takeApart(content).cms);
    const files = { 'token.der': timestampToken, 'root.pem': await honest.root(), 'signature.bin': signature };
    const check = ['openssl', 'ts', '-verify', '-token_in', '-in', 'token.der', '-CAfile', 'root.pem'];
    expect(runOn(files, [...check, '-data', 'signature.bin'])).toContain('Verification: OK');
    for (const reader of [begun.seeker, begun.agent]) {
      expect(await titlesTold(api, reader, begun)).toContain('见习证明已经做好');
    }
  });

  it('is read by trainee, host and officers only, and officers’ looks are audited', async () => {
    const begun = await certified();
    const officer = await makePlayer(api, officerOf('410000'));
    expect((await fetched(begun.agent, begun)).content.equals(begun.pdf)).toBe(true);
    expect((await fetched(officer, begun)).content.equals(begun.pdf)).toBe(true);
    const stranger = await endedInternship(api);
    const elsewhere = await makePlayer(api, officerOf('410300'));
    for (const other of [stranger.seeker, stranger.agent, elsewhere]) {
      expect((await fetched(other, begun)).status).toBe(404);
    }
    expect((await fetched(begun.mentor, begun)).status).toBe(403);
    const audited = await api.dataSource.query(
      `SELECT actor_id AS actor FROM audit_entries WHERE action = 'internships.certificate-read' AND subject_id = ?`,
      [begun.internshipId],
    );
    expect(audited).toEqual([{ actor: officer.personId }]);
  });

  it('says the real days of one that ended early, after the agreement', async () => {
    const begun = await internship(api);
    const params = { id: begun.id };
    onDay(api, '2026-12-20');
    const body = { reasonCode: 'retained-early', text: '单位提前留用', lastDay: '2027-01-15' } as const;
    await api.call(agreementChangeRoutes.requestEnd, { params, body }, { as: await begun.agent.token() });
    const answer = { answer: 'confirm' } as const;
    await api.call(agreementChangeRoutes.answerEnd, { params, body: answer }, { as: await begun.seeker.token() });
    await workOff(api);
    const coming = (await endingSeenBy(api, begun.seeker, begun)).body;
    const earlyEnd = { reasonCode: 'retained-early', plannedEndsOn: '2027-02-28' };
    expect(coming).toMatchObject({ status: 'active', acts: [], earlyEnd });
    onDay(api, '2027-01-16');
    await api.get(EndAgreements).run(new AbortController().signal);
    await workOff(api);
    await done(api, 'evaluate', begun.mentor, begun, evaluationOf());
    const closed = await done(api, 'agree', begun.seeker, begun, { revision: 1 });
    expect(closed).toMatchObject({ status: 'closed', earlyEnd });
    await workOff(api);
    const words = textOf((await fetched(begun.seeker, begun)).content).replaceAll(/\s/g, '');
    expect(words).toContain('2026年12月1日至2027年1月15日，共1个月零15天');
    expect(words).toContain('协议约定至2027年2月28日，提前结束。');
  });

  it('is encrypted at rest', async () => {
    const begun = await certified();
    const { fileId, contentCipher } = await rowOf(begun);
    expect(contentCipher.includes(Buffer.from('王小明'))).toBe(false);
    expect(await keptFiles(api)).toContain(fileId);
    expect(begun.pdf.subarray(0, 4).toString()).toBe('%PDF');
  });
});

describe('of one internship there is one certificate', () => {
  it('however often and by however many workers it is made', async () => {
    const begun = await closedInternship(api);
    const before = (await keptFiles(api)).length;
    await Promise.all([make(begun), make(begun), make(begun)]);
    const first = await rowOf(begun);
    expect(await keptFiles(api)).toHaveLength(before + 1);
    await make(begun);
    await workOff(api);
    expect(await rowOf(begun)).toEqual(first);
    expect((await titlesTold(api, begun.seeker, begun)).filter((title) => title === '见习证明已经做好')).toHaveLength(
      1,
    );
  });

  it.each([
    ['before the file is written', () => jest.spyOn(api.get(EncryptedFiles), 'write')],
    ['after the file is written', () => jest.spyOn(api.get(LockInternship), 'byId')],
  ])('when a worker dies %s, and no file is left behind', async (_when, step) => {
    const begun = await closedInternship(api);
    const before = await keptFiles(api);
    const dies = step().mockRejectedValueOnce(new Error('killed'));
    await expect(make(begun)).rejects.toThrow('killed');
    expect(dies).toHaveBeenCalledTimes(1);
    expect((await rowOf(begun)).seal).toBe('pending');
    await make(begun);
    const { fileId, seal } = await rowOf(begun);
    expect(seal).toBe('sealed');
    // The clock of the test is months ahead of the disk.
    await api.get(SweepUnreferenced).run();
    expect([...(await keptFiles(api))].sort()).toEqual([...before, fileId].sort());
  });

  it('while the timestamp authority is away, which is said, and follows when it is back', async () => {
    authority.answer = reply(Buffer.from('on holiday'), 503);
    const begun = await closedInternship(api);
    await workOff(api);
    const { body } = await endingSeenBy(api, begun.seeker, begun);
    expect(body).toMatchObject({ status: 'closed', certificate: { seal: 'delayed', sealedAt: null } });
    expect((await fetched(begun.seeker, begun)).status).toBe(404);
    for (let hours = 0; hours < 24; hours += 1) {
      api.clock.advance(HOUR);
      await workOff(api);
    }
    authority.answer = reply(stamped);
    api.clock.advance(HOUR);
    await workOff(api);
    expect((await endingSeenBy(api, begun.seeker, begun)).body.certificate?.seal).toBe('sealed');
  });

  it('and none for who failed', async () => {
    const begun = await endedInternship(api);
    await done(api, 'evaluate', begun.mentor, begun, evaluationOf({ result: 'failed' }));
    const ending = await done(api, 'agree', begun.seeker, begun, { revision: 1 });
    expect(ending).toMatchObject({ status: 'closed', certificate: null, evaluations: [{ result: 'failed' }] });
    expect(await api.dataSource.getRepository(CertificateEntity).countBy({ internshipId: begun.internshipId })).toBe(0);
  });
});

describe('the public check of certificates', () => {
  it('tells by number what the certificate says, with the name masked', async () => {
    const begun = await certified();
    const { number } = await rowOf(begun);
    const found = await byNumber(number.toLowerCase().replaceAll('-', ''));
    expect(found).toMatchObject({
      ...{ state: 'valid', number, startsOn: '2026-12-01', endsOn: '2027-02-28', result: 'good' },
      ...{ hostName: expect.stringMatching(/./), postTitle: expect.stringMatching(/./), isSandboxSeal: true },
    });
    expect(found.traineeName).toMatch(/\*/);
    expect(JSON.stringify(found)).not.toContain('王小明');
    expect((await byNumber('JX-0000-0000-0000-1')).state).toBe('unknown');
    expect((await byNumber(number.replace('JX', 'XY'))).state).toBe('unknown');
  });

  it('says valid of the sealed file only, byte for byte, and keeps nothing of it', async () => {
    const { pdf } = await certified();
    const before = await keptFiles(api);
    expect(await byFile(pdf)).toMatchObject({ state: 'valid', isSandboxSeal: true, sealedAt: expect.any(String) });
    const altered = Buffer.from(pdf);
    const middle = Math.floor(pdf.length / 3);
    altered.writeUInt8(altered.readUInt8(middle) ^ 1, middle);
    expect((await byFile(altered)).state).toBe('changed');
    expect((await byFile(Buffer.concat([pdf, Buffer.from('\n')]))).state).toBe('changed');
    expect((await byFile(Buffer.from('no PDF at all'))).state).toBe('not-sealed');
    expect(await keptFiles(api)).toEqual(before);
  });

  it('tells a certificate from an agreement by the file alone', async () => {
    onDay(api, '2026-11-23');
    const signed = await signedAgreement(api);
    await workOff(api);
    const { pdf } = await certified();
    const agreement = await download(api, signed.seeker, agreementRoutes.pdf, { id: signed.id }, { form: 'sealed' });
    expect(await anyFile(pdf)).toMatchObject({ kind: 'certificate', certificate: { state: 'valid' } });
    expect(await anyFile(agreement.content)).toMatchObject({ kind: 'agreement', agreement: { state: 'valid' } });
    expect((await byFile(agreement.content)).state).toBe('unknown');
    const changed = await anyFile(Buffer.concat([pdf, Buffer.from(' ')]));
    expect(changed).toMatchObject({ kind: 'agreement', agreement: { state: 'changed' } });
    expect(await anyFile(Buffer.from('%PDF-1.7'))).toMatchObject({ agreement: { state: 'not-sealed' } });
  });

  it('works from the command line, and fails there for a changed file', async () => {
    const { pdf } = await certified();
    const folder = mkdtempSync(path.join(tmpdir(), 'verify-certificate-'));
    const cli = path.resolve(__dirname, '../../dist/cli.js');
    const env = { ...process.env, DATABASE_URL: api.databaseUrl, DATA_DIR: api.dataDir, LOG_LEVEL: 'silent' };
    const verify = (name: string, content: Buffer) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      const options = { env, encoding: 'utf8', stdio: 'pipe' } as const;
      return execFileSync(process.execPath, [cli, 'certificate', 'verify', file], options);
    };
    try {
      expect(verify('real.pdf', pdf)).toContain('state: valid');
      expect(() => verify('changed.pdf', Buffer.concat([pdf, Buffer.from(' ')]))).toThrow(/changed/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
