import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  agreementChangeRoutes,
  agreementRoutes,
  agreementVerificationRoutes,
  type Verification,
} from '@qihang/shared/agreements';
import { EndAgreements } from '../../src/agreements/schedule/end-agreements';
import { removeFolders, sealWith } from '../platform/seal-tools';
import { startApi, type TestApi } from '../support/api';
import {
  download,
  keptFiles,
  revisedAgreement,
  sentAgreement,
  signByParties,
  signedAgreement,
  type WithAgreement,
  witnessed,
  workOff,
} from './support';

const DAY = 86_400_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
  removeFolders();
});

async function byNumber(number: string): Promise<Verification> {
  return (await api.call(agreementVerificationRoutes.byNumber, { params: { number } })).body;
}

async function byFile(content: Buffer): Promise<Verification> {
  const { status, body, problem } = await api.upload(
    agreementVerificationRoutes.byFile,
    { name: 'a.pdf', content },
    {},
  );
  if (status !== 200) throw new Error(`refused: ${problem.code}`);
  return body;
}

const fileOf = async ({ id, seeker }: WithAgreement, form: 'original' | 'sealed', version = 1): Promise<Buffer> =>
  (await download(api, seeker, agreementRoutes.pdf, { id }, { form, version: String(version) })).content;

async function sealed(): Promise<WithAgreement> {
  const signed = await signedAgreement(api);
  await workOff(api);
  return signed;
}

describe('the public check by number', () => {
  it('says that an agreement in force is valid, with names masked', async () => {
    const { agreement } = await sealed();
    const found = await byNumber(agreement.number.toLowerCase().replaceAll('-', ''));
    expect(found).toMatchObject({
      state: 'valid',
      number: agreement.number,
      versionNumber: 1,
      hostName: agreement.hostName,
      startsOn: agreement.startsOn,
      endsOn: agreement.endsOn,
      isSandboxSeal: true,
    });
    expect(found.traineeName).toMatch(/\*/);
    expect(JSON.stringify(found)).not.toContain(agreement.traineeName);
  });

  it('knows nothing of what is not in force yet, nor of numbers that are none', async () => {
    const { agreement } = await sentAgreement(api);
    expect((await byNumber(agreement.number)).state).toBe('unknown');
    expect((await byNumber('XY-0000-0000-0000-1')).state).toBe('unknown');
    expect((await byNumber('XY-0000-0000-0000-0')).state).toBe('unknown');
  });

  it('says void of what was voided before it was in force', async () => {
    const { id, agent, agreement } = await sentAgreement(api);
    const body = { reason: '岗位取消' };
    await api.call(agreementRoutes.void, { params: { id }, body }, { as: await agent.token() });
    expect((await byNumber(agreement.number)).state).toBe('void');
  });

  it('tells the earlier last day once an early end is settled, and ended after it', async () => {
    const { id, agent, seeker, agreement } = await sealed();
    const lastDay = api.clock.today();
    const request = { reasonCode: 'conduct', text: '多次无故缺勤', lastDay } as const;
    await api.call(agreementChangeRoutes.requestEnd, { params: { id }, body: request }, { as: await agent.token() });
    const answer = { answer: 'confirm' } as const;
    await api.call(agreementChangeRoutes.answerEnd, { params: { id }, body: answer }, { as: await seeker.token() });
    expect(await byNumber(agreement.number)).toMatchObject({ state: 'valid', endsOn: lastDay });
    api.clock.set(new Date(api.clock.now().getTime() + DAY));
    await api.get(EndAgreements).run(new AbortController().signal);
    expect(await byNumber(agreement.number)).toMatchObject({ state: 'ended', endsOn: lastDay });
  });
});

describe('the public check by file', () => {
  it('says valid of the sealed file, byte for byte, and keeps nothing of it', async () => {
    const signed = await sealed();
    const pdf = await fileOf(signed, 'sealed');
    const before = await keptFiles(api);
    expect(await byFile(pdf)).toMatchObject({
      state: 'valid',
      number: signed.agreement.number,
      isSandboxSeal: true,
      sealedAt: expect.any(String),
    });
    expect(await keptFiles(api)).toEqual(before);
  });

  it('says changed of a file with one byte altered, cut off, or added', async () => {
    const pdf = await fileOf(await sealed(), 'sealed');
    const altered = Buffer.from(pdf);
    const middle = Math.floor(pdf.length / 3);
    altered.writeUInt8(altered.readUInt8(middle) ^ 1, middle);
    expect((await byFile(altered)).state).toBe('changed');
    expect((await byFile(Buffer.concat([pdf, Buffer.from('\n')]))).state).toBe('changed');
    expect((await byFile(pdf.subarray(0, -1))).state).not.toBe('valid');
  });

  it('says not sealed of the text before its seal, of anything else, and of the seal of another platform', async () => {
    const signed = await sealed();
    const original = await fileOf(signed, 'original');
    expect((await byFile(original)).state).toBe('not-sealed');
    expect((await byFile(Buffer.from('no PDF at all'))).state).toBe('not-sealed');
    const other = sealWith();
    const { pdf } = await other.sealer.seal(original, { reason: '别处的印章', at: api.clock.now() });
    await other.sandbox.close();
    expect((await byFile(pdf)).state).toBe('not-sealed');
  });

  it('says of a former version that a newer one has taken its place', async () => {
    const signed = await sealed();
    const former = await fileOf(signed, 'sealed');
    const revised = await revisedAgreement(api, signed, { months: 4 });
    expect((await byFile(former)).state).toBe('valid');
    await signByParties(api, revised);
    await witnessed(api, revised);
    await workOff(api);
    expect(await byFile(former)).toMatchObject({ state: 'superseded', versionNumber: 1 });
    expect(await byFile(await fileOf(signed, 'sealed', 2))).toMatchObject({ state: 'valid', versionNumber: 2 });
  });

  it('refuses what is larger than any agreement', async () => {
    const content = Buffer.alloc(21 * 1_048_576);
    const { status, problem } = await api.upload(agreementVerificationRoutes.byFile, { name: 'a.pdf', content }, {});
    expect([status, problem.code]).toEqual([413, 'files/file-too-large']);
  });
});

describe('the command that verifies a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function verify(name: string, content: Buffer): { code: number; output: string } {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    const cli = path.resolve(__dirname, '../../dist/cli.js');
    const env = { ...process.env, DATABASE_URL: api.databaseUrl, DATA_DIR: api.dataDir, LOG_LEVEL: 'silent' };
    try {
      const output = execFileSync(process.execPath, [cli, 'agreement', 'verify', file], {
        env,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return { code: 0, output };
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string };
      return { code: status, output: String(stderr) };
    }
  }

  it('succeeds for a real file, and fails with a reason for a changed one', async () => {
    const signed = await sealed();
    const pdf = await fileOf(signed, 'sealed');
    const real = verify('real.pdf', pdf);
    expect(real.output).toContain('state: valid');
    expect(real.output).toContain(`number: ${signed.agreement.number}`);
    expect(real.code).toBe(0);
    const changed = verify('changed.pdf', Buffer.concat([pdf, Buffer.from(' ')]));
    expect(changed.code).not.toBe(0);
    expect(changed.output).toContain('changed');
  });
});
