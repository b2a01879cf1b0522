import { agreementPaperRoutes, agreementRoutes } from '@qihang/shared/agreements';
import { PurgeScans } from '../../src/agreements/paper/purge-scans';
import { LapseVersions } from '../../src/agreements/schedule/lapse-versions';
import { SealVersion } from '../../src/agreements/sealing/seal-version';
import { AgreementTemplateEntity } from '../../src/agreements/templates/agreement-template.entity';
import { DocumentRenderer } from '../../src/platform/documents';
import type { Player } from '../applications/scene';
import { factsOf, runOn, textOf } from '../platform/poppler';
import { youth } from '../seekers/sign-ups';
import { startApi, type TestApi } from '../support/api';
import {
  addScan,
  agreementOnPaper,
  agreementRow,
  agreementToCheck,
  choosePaper,
  decidePaper,
  download,
  firstBrokenLink,
  historyOf,
  holdSignatures,
  keptFiles,
  photo,
  removeScan,
  requestCode,
  revisedAgreement,
  seenBy,
  sentAgreement,
  sign,
  signatureRows,
  signedAgreement,
  signedBy,
  submitScans,
  versionRow,
} from './support';

const DAY = 86_400_000;
/** Open whatever the clock shows. */
const post = { applyBy: '2027-12-31' };
const NEVER = new AbortController().signal;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await holdSignatures(api);
});
afterAll(() => api.close());

const joinedBy = (by: Player, id: string) => download(api, by, agreementPaperRoutes.joinedScan, { id });
const sealed = async (by: Player, id: string, version = 1) => {
  await api.get(SealVersion).handle({ agreementId: id, versionNumber: version }, { signal: NEVER } as never);
  return (await download(api, by, agreementRoutes.pdf, { id }, { form: 'sealed', version: String(version) })).content;
};
const pdfOf = (...pages: string[]) =>
  api.get(DocumentRenderer).render('#set page(paper: "a4")\n#for page in data [#page #pagebreak(weak: true)]', pages);

async function queueOf(officer: Player): Promise<string[]> {
  const call = { query: { queue: 'paper' as const } };
  const { body } = await api.call(agreementRoutes.officerList, call, { as: await officer.token() });
  return body.items.map(({ id }) => id);
}

describe('the way on paper', () => {
  it('goes from photos of the signed sheets to an agreement in force, and is marked as paper', async () => {
    const { id, agent, seeker, officer, agreement } = await agreementOnPaper(api);
    expect(agreement).toMatchObject({ way: 'paper', status: 'signing', waitingFor: null });
    expect(agreement.paper).toEqual({ status: 'collecting', scans: [], reason: null });
    expect(agreement.acts).toContain('add-scans');
    expect(agreement.acts).not.toContain('sign');
    await addScan(api, agent, id, await photo({ width: 300, height: 420 }), '第一页.png');
    const added = await addScan(
      api,
      seeker,
      id,
      await photo({ width: 420, height: 300, orientation: 6 }),
      '第二页.jpg',
    );
    expect(added.body.paper?.scans.map(({ fileName, pages }) => [fileName, pages])).toEqual([
      ['第一页.jpg', 1],
      ['第二页.jpg', 1],
    ]);
    const submitted = await submitScans(api, seeker, id);
    expect(submitted.body.paper?.status).toBe('submitted');
    expect(submitted.body.acts).not.toContain('add-scans');
    expect(await queueOf(officer)).toContain(id);
    expect((await seenBy(api, officer, id)).body.acts).toContain('decide-paper');
    const { content, fileName, contentType } = await joinedBy(officer, id);
    expect([fileName, contentType]).toEqual([`纸质协议-${agreement.number}.pdf`, 'application/pdf']);
    expect(factsOf(content).Pages).toBe('2');
    const images = runOn({ 'a.pdf': content }, ['pdfimages', '-list', 'a.pdf']);
    expect(images).toMatch(/1 +0 image +300 +420/);
    expect(images).toMatch(/2 +1 image +300 +420/);
    const confirmed = await decidePaper(api, officer, id, { reason: '各方签字盖章齐全' });
    expect(confirmed.body).toMatchObject({ status: 'in-force', way: 'paper', waitingFor: null, seal: 'pending' });
    expect(confirmed.body.paper).toMatchObject({ status: 'confirmed', reason: '各方签字盖章齐全' });
    expect(await signedBy(api, id)).toEqual(['host', 'trainee', 'bureau']);
    expect(new Set((await signatureRows(api, id)).map(({ method }) => method))).toEqual(new Set(['paper']));
    expect(await firstBrokenLink(api, id)).toBe(-1);
    expect((await historyOf(api, id)).slice(-4)).toEqual([
      'choose-paper',
      'submit-paper',
      'confirm-paper',
      'take-effect',
    ]);
    const document = await sealed(seeker, id);
    expect(document.subarray(0, content.length).equals(content)).toBe(true);
    expect(Number(factsOf(document).Pages)).toBeGreaterThan(2);
    const evidence = textOf(document).replaceAll(/\s/g, '');
    for (const words of ['纸质签署，扫描件存档', '纸质签署日期2026年11月23日', '各方签字盖章齐全', '王小明']) {
      expect(evidence).toContain(words);
    }
  });

  it('takes PDFs and photos in the order in which they came', async () => {
    const { id, agent } = await agreementToCheck(api, {
      scans: [pdfOf('第一页', '第二页'), await photo(), pdfOf('第四页')],
    });
    const { content } = await joinedBy(agent, id);
    expect(factsOf(content).Pages).toBe('4');
    const pages = textOf(content)
      .split('\f')
      .map((page) => page.trim());
    expect(pages.slice(0, 4)).toEqual(['第一页', '第二页', '', '第四页']);
  });

  it('has the guardian of a trainee of 17 sign too', async () => {
    const guardian = { name: '李样例', relation: '母亲', phone: '15400009002' };
    const { id, officer } = await agreementToCheck(api, {
      seeker: { birthDate: '2009-06-01', background: youth },
      details: { guardian },
    });
    expect((await decidePaper(api, officer, id)).status).toBe(200);
    expect(await signedBy(api, id)).toEqual(['host', 'guardian', 'trainee', 'bureau']);
  });

  it('is open to a later version too; the one before stays in force until the paper is confirmed', async () => {
    const signed = await signedAgreement(api);
    const revised = await revisedAgreement(api, signed, { months: 4 });
    const { id, agent, officer } = revised;
    await choosePaper(api, agent, id);
    await addScan(api, agent, id, await photo());
    await submitScans(api, agent, id);
    expect((await agreementRow(api, id)).currentVersion).toBe(1);
    const { body } = await decidePaper(api, officer, id);
    expect(body).toMatchObject({ status: 'in-force', way: 'paper' });
    expect((await versionRow(api, id, 1)).status).toBe('superseded');
    expect((await versionRow(api, id, 2)).status).toBe('effective');
  });
});

describe('choosing paper', () => {
  it('is possible until anybody has signed electronically, and nobody does afterwards', async () => {
    const sent = await sentAgreement(api);
    const { id, agent, seeker } = sent;
    expect((await choosePaper(api, seeker, id)).status).toBe(403);
    expect((await choosePaper(api, agent, id)).status).toBe(200);
    expect((await requestCode(api, agent, id)).problem.code).toBe('agreements/on-paper');
    expect((await sign(api, agent, id)).problem.code).toBe('agreements/on-paper');
    expect((await choosePaper(api, agent, id)).status).toBe(200);
    expect((await historyOf(api, id)).filter((kind) => kind === 'choose-paper')).toHaveLength(1);
    const other = await sentAgreement(api);
    await sign(api, other.agent, other.id);
    expect((await choosePaper(api, other.agent, other.id)).problem.code).toBe('agreements/signed-electronically');
  });

  it('at the same moment as a signature: one of them counts', async () => {
    const { id, agent } = await sentAgreement(api);
    const answers = await Promise.all([choosePaper(api, agent, id), sign(api, agent, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { way } = await versionRow(api, id, 1);
    expect(await signedBy(api, id)).toEqual(way === 'paper' ? [] : ['host']);
  });

  it('has the text printed by the template in force', async () => {
    const { id, agent } = await sentAgreement(api);
    const templates = api.dataSource.getRepository(AgreementTemplateEntity);
    const [latest] = await templates.find({ order: { version: 'DESC' }, take: 1 });
    if (!latest) throw new Error('there is no template');
    const [changedAt, effectiveFrom, version] = [api.clock.now(), api.clock.today(), (latest.version ?? 0) + 1];
    await templates.insert({
      version,
      status: 'published',
      effectiveFrom,
      text: latest.text,
      changedAt,
      changedBy: null,
    });
    const { body } = await choosePaper(api, agent, id);
    expect(body).toMatchObject({ way: 'paper', openVersion: { number: 2, status: 'signing' } });
    expect((await versionRow(api, id, 1)).status).toBe('dropped');
    expect((await historyOf(api, id)).slice(-2)).toEqual(['text-changed', 'choose-paper']);
  });
});

describe('returned paper', () => {
  it('is mended and submitted again', async () => {
    const { id, agent, seeker, officer } = await agreementToCheck(api, { scans: [await photo(), await photo()] });
    const returned = await decidePaper(api, officer, id, {
      decision: 'return',
      reason: '第二页看不清',
      signedOn: undefined,
    });
    expect(returned.body).toMatchObject({ status: 'signing', waitingFor: null });
    expect(returned.body.paper).toMatchObject({ status: 'returned', reason: '第二页看不清' });
    expect(await queueOf(officer)).not.toContain(id);
    expect((await joinedBy(agent, id)).status).toBe(404);
    const [, second] = returned.body.paper?.scans ?? [];
    await removeScan(api, seeker, id, second?.id ?? '');
    await addScan(api, seeker, id, await photo({ width: 310, height: 410 }));
    expect((await submitScans(api, agent, id)).body.paper?.status).toBe('submitted');
    expect(runOn({ 'a.pdf': (await joinedBy(agent, id)).content }, ['pdfimages', '-list', 'a.pdf'])).toMatch(
      /310 +410/,
    );
    expect((await decidePaper(api, officer, id)).body.status).toBe('in-force');
  });
});

describe('confirming paper', () => {
  it('asks for a fresh proof of identity, and for a day on the paper that can be', async () => {
    const { id, officer } = await agreementToCheck(api);
    const body = { decision: 'confirm', reason: '签字齐全', signedOn: '2026-11-23' } as const;
    const unproved = await api.call(
      agreementPaperRoutes.decidePaper,
      { params: { id }, body },
      { as: await officer.token() },
    );
    expect(unproved.problem.code).toBe('http/step-up-needed');
    for (const signedOn of [undefined, '2026-11-22', '2099-01-01']) {
      const { problem } = await decidePaper(api, officer, id, { signedOn });
      expect([signedOn, problem.code, problem.errors?.[0]?.path]).toEqual([signedOn, 'http/bad-input', 'signedOn']);
    }
    expect((await seenBy(api, officer, id)).body.paper?.status).toBe('submitted');
    expect(await signedBy(api, id)).toEqual([]);
  });

  it('may be sent again by the same officer; another decision comes too late', async () => {
    const { id, officer } = await agreementToCheck(api);
    const [first, again] = [await decidePaper(api, officer, id), await decidePaper(api, officer, id)];
    expect([first.status, again.status]).toEqual([200, 200]);
    const late = await decidePaper(api, officer, id, { decision: 'return', reason: '还是退回', signedOn: undefined });
    expect(late.problem.code).toBe('agreements/not-allowed');
    expect(await signedBy(api, id)).toEqual(['host', 'trainee', 'bureau']);
    expect((await historyOf(api, id)).filter((kind) => kind === 'confirm-paper')).toHaveLength(1);
  });
});

describe('as days go by, paper', () => {
  it('is not confirmed once what was promised holds no more, and nothing is written down', async () => {
    const { id, officer } = await agreementToCheck(api, { post });
    api.clock.advance(9 * DAY);
    const { problem } = await decidePaper(api, officer, id);
    expect([problem.code, problem.errors?.[0]?.path]).toEqual(['agreements/not-ready', 'terms.startsOn']);
    expect((await seenBy(api, officer, id)).body.paper).toMatchObject({ status: 'submitted', reason: null });
    expect(await signedBy(api, id)).toEqual([]);
    expect(await historyOf(api, id)).not.toContain('confirm-paper');
  });

  it('does not lose those for which it lay with the bureau, where nothing lapses', async () => {
    const { id, agent, officer } = await agreementToCheck(api, { post });
    const { lapsesAt } = await versionRow(api, id, 1);
    api.clock.advance(15 * DAY);
    await api.get(LapseVersions).run(NEVER);
    expect((await agreementRow(api, id)).status).toBe('signing');
    await decidePaper(api, officer, id, { decision: 'return', reason: '缺少盖章', signedOn: undefined });
    expect((await versionRow(api, id, 1)).lapsesAt?.getTime()).toBe((lapsesAt?.getTime() ?? 0) + 15 * DAY);
    await api.get(LapseVersions).run(NEVER);
    expect((await agreementRow(api, id)).status).toBe('signing');
    api.clock.advance(15 * DAY);
    expect((await addScan(api, agent, id, await photo())).problem.code).toBe('agreements/lapsed');
    expect((await submitScans(api, agent, id)).problem.code).toBe('agreements/lapsed');
    await api.get(LapseVersions).run(NEVER);
    expect((await agreementRow(api, id)).status).toBe('lapsed');
  });

  it('that came to nothing is removed 30 days after it could last be signed; other paper stays', async () => {
    const confirmed = await agreementToCheck(api, { post });
    await decidePaper(api, confirmed.officer, confirmed.id);
    const dropped = await agreementToCheck(api, { post, scans: [await photo(), await photo()] });
    const call = { params: { id: dropped.id }, body: { reason: '条款要改' } };
    await api.call(agreementRoutes.return, call, { as: await dropped.agent.token() });
    const purge = () => api.get(PurgeScans).run(NEVER);
    api.clock.advance(43 * DAY);
    await purge();
    const before = await keptFiles(api);
    api.clock.advance(2 * DAY);
    await purge();
    await purge();
    expect(await keptFiles(api)).toHaveLength(before.length - 3);
    expect((await joinedBy(confirmed.agent, confirmed.id)).status).toBe(200);
    const scanIds = (await seenBy(api, confirmed.agent, confirmed.id)).body.paper?.scans.map(({ id }) => id);
    expect(scanIds).toHaveLength(1);
  });
});
