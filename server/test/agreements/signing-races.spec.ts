import { agreementRoutes } from '@qihang/shared/agreements';
import { LapseVersions } from '../../src/agreements/schedule/lapse-versions';
import { AgreementTemplateEntity } from '../../src/agreements/templates/agreement-template.entity';
import { makeAgent, type Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import {
  agreementRow,
  firstBrokenLink,
  hashToSign,
  historyOf,
  holdSignatures,
  requestCode,
  seenBy,
  sentAgreement,
  sign,
  signatureRows,
  signedBy,
  versionRows,
} from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await holdSignatures(api);
});
afterAll(() => api.close());

const NEVER = new AbortController().signal;

async function end(ending: 'return' | 'decline', by: Player, id: string) {
  const call = { params: { id }, body: { reason: '想再看看' } };
  return api.call(agreementRoutes[ending], call, { as: await by.token() });
}

describe('at the same moment', () => {
  it('ten taps are one signature, and each is answered with the same state', async () => {
    const { id, agent } = await sentAgreement(api);
    const contentHash = await hashToSign(api, agent, id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => sign(api, agent, id, { contentHash })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.waitingFor))).toEqual(new Set(['trainee']));
    expect(await signatureRows(api, id)).toHaveLength(1);
    expect((await historyOf(api, id)).filter((kind) => kind === 'sign-host')).toHaveLength(1);
  });

  it('two agents of a host: one signs, the other learns that it is done', async () => {
    const { id, agent, hostId } = await sentAgreement(api);
    const other = await makeAgent(api, hostId);
    const contentHash = await hashToSign(api, agent, id);
    const [first, second] = await Promise.all([
      sign(api, agent, id, { contentHash }),
      sign(api, other, id, { contentHash }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    const refused = first.status === 409 ? first : second;
    expect(refused.problem.code).toBe('agreements/not-your-turn');
    expect(await signedBy(api, id)).toEqual(['host']);
  });

  it('an agent signs and another takes the text back: one order of the two came about', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, agent, hostId } = await sentAgreement(api);
      const other = await makeAgent(api, hostId);
      const contentHash = await hashToSign(api, agent, id);
      const [signed, returned] = await Promise.all([sign(api, agent, id, { contentHash }), end('return', other, id)]);
      expect(returned.status).toBe(200);
      const row = await agreementRow(api, id);
      expect(row).toMatchObject({ status: 'draft', openVersion: 2, waitingFor: null });
      expect(await signedBy(api, id, 1)).toEqual(signed.status === 200 ? ['host'] : []);
      if (signed.status !== 200) expect(signed.problem.code).toBe('agreements/not-allowed');
    }
  });

  it('the trainee signs on one phone and declines on another: it is declined, signed or not', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, agent, seeker } = await sentAgreement(api);
      await sign(api, agent, id);
      const contentHash = await hashToSign(api, seeker, id);
      const [signed, declined] = await Promise.all([
        sign(api, seeker, id, { contentHash }),
        end('decline', seeker, id),
      ]);
      expect(declined.status).toBe(200);
      expect(await agreementRow(api, id)).toMatchObject({
        status: 'voided',
        openVersion: null,
        liveApplicationId: null,
      });
      expect(await signedBy(api, id)).toEqual(signed.status === 200 ? ['host', 'trainee'] : ['host']);
      expect(await firstBrokenLink(api, id)).toBe(-1);
    }
  });

  it('the last minute: signed in time or lapsed, and never both', async () => {
    const { id, agent } = await sentAgreement(api);
    const contentHash = await hashToSign(api, agent, id);
    const [version] = await versionRows(api, id);
    await agent.token();
    api.clock.set(version?.lapsesAt ?? '');
    const [signed] = await Promise.all([sign(api, agent, id, { contentHash }), api.get(LapseVersions).run(NEVER)]);
    expect(signed.status).toBe(409);
    expect(['agreements/lapsed', 'agreements/not-allowed']).toContain(signed.problem.code);
    expect(await agreementRow(api, id)).toMatchObject({ status: 'lapsed', openVersion: null });
    expect(await signedBy(api, id)).toEqual([]);
  });
});

describe('after a lost answer', () => {
  it('the same tap once more finds what became of it, also when others went on meanwhile', async () => {
    const { id, agent, seeker } = await sentAgreement(api);
    const contentHash = await hashToSign(api, agent, id);
    await sign(api, agent, id, { contentHash });
    await sign(api, seeker, id);
    const again = await sign(api, agent, id, { contentHash });
    expect([again.status, again.body.waitingFor]).toEqual([200, 'bureau']);
    await end('return', seeker, id);
    const later = await sign(api, agent, id, { contentHash });
    expect(later.body).toMatchObject({ status: 'draft', openVersion: { number: 2 } });
    expect(await signedBy(api, id, 1)).toEqual(['host', 'trainee']);
    expect(await signedBy(api, id, 2)).toEqual([]);
  });
});

describe('when the template changes', () => {
  /** Another published text from today on. */
  async function newTemplate(): Promise<void> {
    const templates = api.dataSource.getRepository(AgreementTemplateEntity);
    const [latest] = await templates.find({ order: { version: 'DESC' }, take: 1 });
    if (!latest) throw new Error('there is no template');
    const { text, version } = latest;
    await templates.insert({
      version: (version ?? 0) + 1,
      status: 'published',
      effectiveFrom: api.clock.today(),
      text: { ...text, title: `就业见习协议（第${(version ?? 0) + 1}稿）` },
      changedAt: api.clock.now(),
      changedBy: null,
    });
  }

  it('between reading and signing, the text is made anew once and read again', async () => {
    const { id, agent, seeker } = await sentAgreement(api);
    const contentHash = await hashToSign(api, agent, id);
    await newTemplate();
    const answers = await Promise.all([
      sign(api, agent, id, { contentHash }),
      sign(api, agent, id, { contentHash }),
      requestCode(api, agent, id, { contentHash }),
    ]);
    for (const { status, problem } of answers) {
      expect([status, problem.code]).toEqual([409, 'agreements/text-changed']);
    }
    const { body } = await seenBy(api, agent, id);
    expect(body).toMatchObject({ status: 'signing', waitingFor: 'host', openVersion: { number: 2, signatures: [] } });
    expect(body.openVersion?.contentHash).not.toBe(contentHash);
    expect(body.openVersion?.templateTitle).toContain('第2稿');
    expect((await versionRows(api, id)).map(({ status }) => status)).toEqual(['dropped', 'signing']);
    expect((await historyOf(api, id)).filter((kind) => kind === 'text-changed')).toHaveLength(1);
    expect((await sign(api, agent, id)).status).toBe(200);
    expect((await sign(api, seeker, id)).body.waitingFor).toBe('bureau');
  });

  it('after the host has signed, the others sign the same text', async () => {
    const { id, agent, seeker } = await sentAgreement(api);
    await sign(api, agent, id);
    await newTemplate();
    expect((await sign(api, seeker, id)).status).toBe(200);
    expect((await versionRows(api, id)).map(({ status }) => status)).toEqual(['signing']);
  });
});
