import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { agreementRoutes } from '@qihang/shared/agreements';
import { platformRoutes } from '@qihang/shared/platform';
import { request } from 'undici';
import { FileStore } from '../../src/platform/files';
import { SealVerifier } from '../../src/platform/seal';
import { makePlayer } from '../applications/scene';
import { officerOf } from '../identity/people';
import { textOf } from '../platform/poppler';
import { pdfsig, removeFolders, sealWith } from '../platform/seal-tools';
import { reply, TimestampServer } from '../platform/timestamp-server';
import { startApi, type TestApi } from '../support/api';
import {
  download,
  historyOf,
  seal,
  sealEvent,
  seenBy,
  signedAgreement,
  versionRow,
  type WithAgreement,
  workOff,
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

/** What an honest authority answers, by the clock of the platform. */
async function stamped(query: Buffer): Promise<Buffer> {
  honest.clock.set(api.clock.now());
  const { body } = await request(await honest.sandbox.url(), { method: 'POST', body: query });
  return Buffer.from(await body.arrayBuffer());
}

const pdfOf = async ({ id, seeker }: WithAgreement, form: 'original' | 'sealed') =>
  download(api, seeker, agreementRoutes.pdf, { id }, { form });

function storedFiles(folder = path.join(api.dataDir, 'files')): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

describe('the seal', () => {
  it('follows the last signature: the signed bytes, the evidence behind them, and a seal that any reader checks', async () => {
    const signed = await signedAgreement(api);
    expect(signed.agreement).toMatchObject({ status: 'in-force', seal: 'pending', sealedAt: null });
    await workOff(api);
    const { body } = await seenBy(api, signed.seeker, signed.id);
    expect(body).toMatchObject({ status: 'in-force', seal: 'sealed', sealedAt: api.clock.now().toISOString() });
    expect(await historyOf(api, signed.id)).toContain('seal');
    const [original, sealed] = [await pdfOf(signed, 'original'), await pdfOf(signed, 'sealed')];
    expect(sealed.content.subarray(0, original.content.length).equals(original.content)).toBe(true);
    const { state, sandbox } = await api.get(SealVerifier).verifySeal(sealed.content);
    expect({ state, sandbox }).toEqual({ state: 'intact', sandbox: true });
    expect(pdfsig(sealed.content)).toContain('Signature is Valid');
    const row = await versionRow(api, signed.id, 1);
    expect(row.sealedHash).toBe(createHash('sha256').update(sealed.content).digest('hex'));
    const words = textOf(sealed.content).replaceAll(/\s/g, '');
    for (const fact of [
      row.contentHash ?? '',
      '王小明',
      '工作人员验证码二次验证',
      '演示印章',
      signed.agreement.number,
    ]) {
      expect(words).toContain(fact);
    }
    expect(words).toContain(`/public/verify/index?number=${signed.agreement.number}`);
  });

  it('is there once, however often it is asked for', async () => {
    const { id } = await signedAgreement(api);
    await seal(api, id);
    const first = await versionRow(api, id, 1);
    await seal(api, id);
    await workOff(api);
    expect(await versionRow(api, id, 1)).toEqual(first);
    expect((await historyOf(api, id)).filter((kind) => kind === 'seal')).toHaveLength(1);
  });

  it('of several workers at once is one, and the others leave no file behind', async () => {
    const { id } = await signedAgreement(api);
    const before = storedFiles().length;
    await Promise.all([seal(api, id), seal(api, id), seal(api, id)]);
    expect(storedFiles()).toHaveLength(before + 1);
    expect(storedFiles()).toContain((await versionRow(api, id, 1)).sealedFileId);
    expect((await historyOf(api, id)).filter((kind) => kind === 'seal')).toHaveLength(1);
  });
});

describe('while the timestamp authority is away', () => {
  it('the agreement is in force, the state says that the seal is delayed, and the seal follows', async () => {
    authority.answer = reply(Buffer.from('on holiday'), 503);
    const signed = await signedAgreement(api);
    await workOff(api);
    const delayed = await seenBy(api, signed.agent, signed.id);
    expect(delayed.body).toMatchObject({ status: 'in-force', seal: 'delayed', sealedAt: null });
    expect(await sealEvent(api, signed.id)).toMatchObject({
      status: 'pending',
      attempts: 1,
      lastError: 'TimestampError',
    });
    expect((await pdfOf(signed, 'sealed')).status).toBe(404);
    expect((await pdfOf(signed, 'original')).status).toBe(200);
    for (let hours = 0; hours < 24; hours += 1) {
      api.clock.advance(HOUR);
      await workOff(api);
    }
    expect((await sealEvent(api, signed.id)).status).toBe('pending');
    authority.answer = reply(stamped);
    api.clock.advance(HOUR);
    await workOff(api);
    const sealed = await seenBy(api, signed.agent, signed.id);
    expect(sealed.body).toMatchObject({ seal: 'sealed', sealedAt: api.clock.now().toISOString() });
    expect((await sealEvent(api, signed.id)).status).toBe('done');
  });

  it('or lets us wait, everybody works on', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isAsked: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    authority.answer = async (query, response) => {
      isAsked();
      await held;
      return reply(stamped)(query, response);
    };
    const signed = await signedAgreement(api);
    const sealing = seal(api, signed.id);
    await asked;
    expect((await seenBy(api, signed.seeker, signed.id)).body).toMatchObject({ status: 'in-force', seal: 'pending' });
    const other = await signedAgreement(api);
    expect(other.agreement.status).toBe('in-force');
    letGo();
    await sealing;
    expect((await versionRow(api, signed.id, 1)).seal).toBe('sealed');
  });

  it('after a week an officer sees the event that rests, and sends it again', async () => {
    authority.answer = reply(Buffer.from('closed for good'), 410);
    const signed = await signedAgreement(api);
    const { id } = await sealEvent(api, signed.id);
    // The tries of a week, without their pauses.
    await api.dataSource.query('UPDATE outbox_events SET attempts = 699 WHERE id = ?', [id]);
    await workOff(api);
    const officer = await makePlayer(api, officerOf('410000'));
    const dead = await api.call(platformRoutes.deadEvents, { query: {} }, { as: await officer.token() });
    expect(dead.body.items.map((event) => event.id)).toContain(id);
    expect((await seenBy(api, signed.agent, signed.id)).body.status).toBe('in-force');
    authority.answer = reply(stamped);
    await api.call(platformRoutes.resendEvent, { params: { id } }, { as: await officer.token() });
    await workOff(api);
    expect((await versionRow(api, signed.id, 1)).seal).toBe('sealed');
  });
});

describe('what is not what was signed', () => {
  async function restsAfter(spoil: (signed: WithAgreement) => Promise<unknown>) {
    const signed = await signedAgreement(api);
    await spoil(signed);
    await workOff(api);
    expect(await sealEvent(api, signed.id)).toMatchObject({ status: 'dead', attempts: 1, lastError: 'FinalFailure' });
    expect((await versionRow(api, signed.id, 1)).seal).toBe('pending');
    return signed;
  }

  it('is never sealed: a signature that was altered', async () => {
    await restsAfter(({ id }) =>
      api.dataSource.query(
        `UPDATE agreement_signatures SET signed_at = signed_at + INTERVAL 1 SECOND WHERE agreement_id = ? AND party = 'host'`,
        [id],
      ),
    );
  });

  it('is never sealed: a signature that is missing', async () => {
    await restsAfter(({ id }) =>
      api.dataSource.query(`DELETE FROM agreement_signatures WHERE agreement_id = ? AND party = 'bureau'`, [id]),
    );
  });

  it('is never sealed: a text whose hash is another', async () => {
    await restsAfter(({ id }) =>
      api.dataSource.query('UPDATE agreement_versions SET content_hash = ? WHERE agreement_id = ?', [
        '0'.repeat(64),
        id,
      ]),
    );
  });

  it('is never sealed: a text that was altered on its disk', async () => {
    await restsAfter(async ({ id }) => {
      const file = api.get(FileStore).pathOf((await versionRow(api, id, 1)).fileId ?? '');
      const content = readFileSync(file);
      content[100] = (content[100] ?? 0) ^ 1;
      writeFileSync(file, content);
    });
  });
});
