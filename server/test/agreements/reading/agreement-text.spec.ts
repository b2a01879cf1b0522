import { createHash } from 'node:crypto';
import { agreementRoutes } from '@qihang/shared/agreements';
import { AuditEntry } from '../../../src/platform/audit/audit-entry.entity';
import { SeekerDirectory } from '../../../src/seekers';
import { makeAgent, makeSeeker, type Player } from '../../applications/scene';
import { textOf } from '../../platform/poppler';
import { makeHost } from '../../posts/posts';
import { startApi, type TestApi } from '../../support/api';
import { download, draftedAgreement, seenBy, send, sentAgreement } from '../support';
import { signedAgreement } from '../support/signed-agreement';
import { seal } from '../support/worker';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const text = async (by: Player, id: string, version?: number) =>
  api.call(agreementRoutes.text, { params: { id }, query: { version } }, { as: await by.token() });
const pdf = (by: Player, id: string, query: Record<string, string> = {}) =>
  download(api, by, agreementRoutes.pdf, { id }, query);
const plain = (words: string) => words.replace(/\s+/g, '');

describe('the text of an agreement', () => {
  it('is word for word what its PDF says', async () => {
    const { id, agent, seeker, agreement } = await sentAgreement(api);
    const { body } = await text(seeker, id);
    expect(body).toMatchObject({ versionNumber: 1, contentHash: agreement.contentHash, number: agreement.number });
    expect(body.summary.length).toBeGreaterThanOrEqual(8);
    const printed = plain(textOf((await pdf(agent, id)).content));
    expect(printed).toContain(agreement.number);
    const paragraphs = body.sections.flatMap(({ heading, paragraphs: lines }) => [heading, ...lines]);
    const missing = paragraphs.filter((line) =>
      // Number and title of a clause stand side by side, and a row's label and value in two cells.
      line.split(/[：　]/).some((part) => !printed.includes(plain(part))),
    );
    expect(missing).toEqual([]);
  });

  it('names its parties in full once it is sent; a preview does without the citizen number', async () => {
    const { id, agent, seeker, agreement } = await draftedAgreement(api);
    const number = await api.get(SeekerDirectory).citizenNumberOf(seeker.seekerId);
    const preview = JSON.stringify((await text(agent, id)).body);
    expect(preview).toContain(`410***********${number.slice(-4)}`);
    expect(preview).not.toContain(number);
    await send(api, agent, agreement);
    expect(JSON.stringify((await text(agent, id)).body)).toContain(number);
  });

  it('of a draft shows what is missing, and carries no hash', async () => {
    const { id, agent } = await draftedAgreement(api, { terms: { startsOn: null, months: null, plan: [] } });
    const { body } = await text(agent, id);
    expect(body.contentHash).toBeNull();
    expect(JSON.stringify(body.sections)).toContain('（待填写）');
  });

  it('is for the parties and the division’s officers, whose looks are written down', async () => {
    const { id, officer } = await sentAgreement(api);
    for (const stranger of [await makeSeeker(api), await makeAgent(api, await makeHost(api))]) {
      expect((await text(stranger, id)).status).toBe(404);
      expect((await pdf(stranger, id)).status).toBe(404);
    }
    expect((await text(officer, id)).status).toBe(200);
    expect((await pdf(officer, id)).status).toBe(200);
    const looks = await api.dataSource
      .getRepository(AuditEntry)
      .find({ where: { subjectType: 'agreement', subjectId: id, actorKind: 'officer' }, order: { id: 'ASC' } });
    expect(looks.map(({ action, actorId }) => ({ action, actorId }))).toEqual([
      { action: 'agreements.text-read', actorId: officer.personId },
      { action: 'agreements.pdf-read', actorId: officer.personId },
    ]);
  });

  it('is there for every version that there is, and for no other', async () => {
    const { id, agent } = await sentAgreement(api);
    expect((await text(agent, id, 1)).status).toBe(200);
    expect((await text(agent, id, 2)).problem).toMatchObject({ status: 404, code: 'agreements/version-not-found' });
    expect((await pdf(agent, id, { version: '2' })).status).toBe(404);
  });
});

describe('the PDF of an agreement', () => {
  it('has a name that says what it is', async () => {
    const { id, seeker, agreement } = await sentAgreement(api);
    const { fileName, contentType, content } = await pdf(seeker, id);
    expect(fileName).toBe(`见习协议-${agreement.number}-第1版.pdf`);
    expect(contentType).toBe('application/pdf');
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('of a draft is a preview that says so on its pages', async () => {
    const { id, agent, agreement } = await draftedAgreement(api);
    const { fileName, content } = await pdf(agent, id);
    expect(fileName).toBe(`见习协议-${agreement.number}-预览稿.pdf`);
    // The mark runs aslant over the page, so that its characters stand apart.
    expect(textOf(content)).toContain('稿');
    const sent = await sentAgreement(api);
    expect(textOf((await pdf(sent.agent, sent.id)).content)).not.toContain('稿');
  });

  it('is kept as it was signed beside the sealed one', async () => {
    const { id, agent, agreement } = await signedAgreement(api);
    await seal(api, id);
    const [original, sealed] = [await pdf(agent, id), await pdf(agent, id, { form: 'sealed' })];
    expect(createHash('sha256').update(original.content).digest('hex')).toBe(agreement.currentVersion?.contentHash);
    expect(sealed.status).toBe(200);
    expect(sealed.content.subarray(0, original.content.length).equals(original.content)).toBe(true);
    expect(sealed.content.length).toBeGreaterThan(original.content.length);
  });

  it('is not there sealed before all have signed', async () => {
    const { id, agent } = await sentAgreement(api);
    expect((await pdf(agent, id, { form: 'sealed' })).status).toBe(404);
    expect((await seenBy(api, agent, id)).body.seal).toBe('none');
  });
});
