import { type AgreementTemplate, agreementTemplateRoutes, type TemplateText } from '@qihang/shared/agreements';
import { identityRoutes, type Session } from '@qihang/shared/identity';
import { TemplateDirectory } from '../../src/agreements/templates/template-directory';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { officerOf, signedInAs } from '../identity/people';
import { textOf } from '../platform/poppler';
import { startApi, type TestApi } from '../support/api';

const TODAY = '2026-11-23';
const TOMORROW = '2026-11-24';

let api: TestApi;
let province: Session;
let city: Session;
beforeAll(async () => {
  api = await startApi({ env: { DEMO: 'on' } });
  province = await signedInAs(api, officerOf('410000'));
  city = await signedInAs(api, officerOf('410100'));
});
afterAll(() => api.close());

const as = ({ accessToken }: Session) => ({ as: accessToken });

/** Proves anew who the officer is: good for ten minutes. */
async function steppedUp(officer: Session) {
  await api.call(identityRoutes.requestStepUpCode, {}, as(officer));
  const answer = await api.call(identityRoutes.stepUp, { body: { code: '000000' } }, as(officer));
  expect(answer.status).toBe(200);
  return as(officer);
}

async function draft(officer = province): Promise<AgreementTemplate> {
  const answer = await api.call(agreementTemplateRoutes.create, {}, as(officer));
  if (answer.status !== 200) throw new Error(answer.problem.code);
  return answer.body;
}

const edit = (id: string, revision: number, text: TemplateText, officer = province) =>
  api.call(agreementTemplateRoutes.edit, { params: { id }, body: { revision, text } }, as(officer));

async function publish({ id, revision }: AgreementTemplate, effectiveFrom: string, officer = province) {
  const call = { params: { id }, body: { revision, effectiveFrom } };
  return api.call(agreementTemplateRoutes.publish, call, await steppedUp(officer));
}

const withdraw = ({ id }: { id: string }, officer = province) =>
  api.call(agreementTemplateRoutes.withdraw, { params: { id } }, as(officer));

const get = async (id: string, officer = province) =>
  (await api.call(agreementTemplateRoutes.get, { params: { id } }, as(officer))).body;

const retitled = ({ text }: AgreementTemplate, title: string): TemplateText => ({ ...text, title });

describe('the standard template', () => {
  it('is in force from the beginning, and every officer reads it', async () => {
    const { body } = await api.call(agreementTemplateRoutes.list, { query: {} }, as(city));
    expect(body.items.at(-1)).toMatchObject({
      version: 1,
      status: 'published',
      effectiveFrom: '2018-10-01',
      inForce: true,
      problems: [],
      text: { title: '就业见习协议' },
    });
    const known = await api.get(TemplateDirectory).inForce('2018-10-01');
    expect(known.text).toEqual(body.items.at(-1)?.text);
  });

  it('does not reach back before the programme', async () => {
    await expect(api.get(TemplateDirectory).inForce('2018-09-30')).rejects.toThrow('no agreement template');
  });

  it('stays in force: nobody edits it or takes it back', async () => {
    const { id } = await api.get(TemplateDirectory).inForce(TODAY);
    const { text, revision } = await get(id);
    expect((await edit(id, revision, text)).problem.code).toBe('agreement-templates/not-draft');
    expect((await withdraw({ id })).problem.code).toBe('agreement-templates/already-in-force');
  });
});

describe('the placeholders', () => {
  it('come with label, sample and whether every template names them', async () => {
    const { body } = await api.call(agreementTemplateRoutes.placeholders, {}, as(city));
    expect(body.items).toContainEqual({
      key: '单位名称',
      label: '见习单位的名称',
      required: true,
      sample: '郑州示例科技有限公司',
    });
    expect(body.items.filter(({ sample }) => sample.includes('待填写'))).toEqual([]);
  });
});

describe('a draft', () => {
  it('begins as a copy of what is in force', async () => {
    const begun = await draft();
    expect(begun).toMatchObject({ version: null, status: 'draft', effectiveFrom: null, inForce: false, problems: [] });
    expect(begun.text).toEqual((await api.get(TemplateDirectory).inForce(TODAY)).text);
  });

  it('is saved whatever it lacks, and tells what', async () => {
    const { id, revision, text } = await draft();
    const changed = { ...text, clauses: [{ heading: '', text: '{{单位名' }, ...text.clauses.slice(1)] };
    const { body } = await edit(id, revision, changed);
    expect(body).toMatchObject({ revision: revision + 1, text: changed });
    const paths = body.problems.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['clauses.0.heading', 'clauses.0.text', '']));
    expect(body.problems.map(({ message }) => message)).toContainEqual(expect.stringContaining('{{身份证号码}}'));
  });

  it('of two officers at once keeps the first one’s text and tells the second', async () => {
    const begun = await draft();
    const other = await signedInAs(api, officerOf('410000'));
    const answers = await Promise.all([
      edit(begun.id, begun.revision, retitled(begun, '见习协议甲')),
      edit(begun.id, begun.revision, retitled(begun, '见习协议乙'), other),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const kept = answers.find(({ status }) => status === 200)?.body;
    expect((await get(begun.id)).text.title).toBe(kept?.text.title);
  });

  it('is shown as a PDF with sample values', async () => {
    const begun = await draft();
    await edit(begun.id, begun.revision, retitled(begun, '试行见习协议'));
    const answer = await fetch(`${api.url}/api/v1/agreement-templates/${begun.id}/preview`, {
      headers: { authorization: `Bearer ${city.accessToken}` },
    });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const words = textOf(Buffer.from(await answer.arrayBuffer())).replaceAll(/\s/g, '');
    expect(words).toContain('试行见习协议');
    expect(words).toContain('郑州示例科技有限公司');
  });

  it('is thrown away, a second time as well, and then nothing can be done with it', async () => {
    const begun = await draft();
    expect((await withdraw(begun)).body.status).toBe('withdrawn');
    const again = await withdraw(begun);
    expect(again.body).toMatchObject({ status: 'withdrawn', revision: begun.revision + 1 });
    expect((await edit(begun.id, again.body.revision, begun.text)).problem.code).toBe('agreement-templates/not-draft');
    expect((await publish(again.body, TOMORROW)).problem.code).toBe('agreement-templates/not-draft');
  });
});

describe('publishing', () => {
  it('needs a fresh proof of identity', async () => {
    const begun = await draft();
    const other = await signedInAs(api, officerOf('410000'));
    const call = { params: { id: begun.id }, body: { revision: begun.revision, effectiveFrom: TOMORROW } };
    const answer = await api.call(agreementTemplateRoutes.publish, call, as(other));
    expect(answer.problem.code).toBe('http/step-up-needed');
  });

  it('is refused with problems, told one by one', async () => {
    const begun = await draft();
    const { body } = await edit(begun.id, begun.revision, { ...begun.text, clauses: begun.text.clauses.slice(1) });
    const answer = await publish(body, TOMORROW);
    expect(answer.problem).toMatchObject({ status: 422, code: 'agreement-templates/has-problems' });
    expect(answer.problem.errors).toEqual(body.problems);
  });

  it('begins tomorrow at the earliest', async () => {
    const answer = await publish(await draft(), TODAY);
    expect(answer.problem).toMatchObject({
      code: 'agreement-templates/too-early',
      errors: [{ path: 'effectiveFrom', message: '施行日期最早是明天' }],
    });
  });

  it('takes the draft as the officer saw it', async () => {
    const begun = await draft();
    await edit(begun.id, begun.revision, retitled(begun, '见习协议丙'));
    expect((await publish(begun, TOMORROW)).problem.code).toBe('agreement-templates/changed-meanwhile');
  });

  it('counts versions one by one, also of two officers at once', async () => {
    const [first, second] = [await draft(), await draft()];
    const [a, b] = await Promise.all([publish(first, '2099-01-01'), publish(second, '2099-01-01')]);
    const versions = [a.body.version, b.body.version].toSorted();
    expect(versions).toEqual([versions[0], Number(versions[0]) + 1]);
    await withdraw(first);
    await withdraw(second);
  });

  it('puts the text in force on its first day, for everybody who asks then, and never changes it', async () => {
    const directory = api.get(TemplateDirectory);
    const before = await directory.inForce(TODAY);
    const begun = await draft();
    const { body: edited } = await edit(begun.id, begun.revision, retitled(begun, '就业见习三方协议'));
    const { body: published } = await publish(edited, TOMORROW);
    expect(published).toMatchObject({ status: 'published', effectiveFrom: TOMORROW, inForce: false });

    expect((await directory.inForce(TODAY)).id).toBe(before.id);
    expect(await directory.inForce(TOMORROW)).toEqual({ id: published.id, text: edited.text });
    expect(await directory.find(before.id)).toEqual(before);
    expect((await edit(published.id, published.revision, begun.text)).problem.code).toBe(
      'agreement-templates/not-draft',
    );

    api.clock.advance(24 * 60 * 60 * 1000);
    province = await signedInAs(api, officerOf('410000'));
    expect((await get(published.id)).inForce).toBe(true);
    expect((await get(before.id)).inForce).toBe(false);
    expect((await withdraw(published)).problem.code).toBe('agreement-templates/already-in-force');
  });

  it('is taken back before the first day, and the text before goes on', async () => {
    const later = '2027-03-01';
    const directory = api.get(TemplateDirectory);
    const before = await directory.inForce(later);
    const begun = await draft();
    const { body: published } = await publish(begun, later);
    expect((await directory.inForce(later)).id).toBe(published.id);
    expect((await withdraw(published)).body.status).toBe('withdrawn');
    expect((await directory.inForce(later)).id).toBe(before.id);
  });
});

describe('officers of less than the province', () => {
  it('read, and write nothing', async () => {
    const begun = await draft();
    const other = await signedInAs(api, officerOf('410100'));
    const call = { params: { id: begun.id } };
    const answers = [
      await api.call(agreementTemplateRoutes.create, {}, as(other)),
      await edit(begun.id, begun.revision, begun.text, other),
      await publish(begun, '2099-01-01', other),
      await withdraw(begun, other),
    ];
    expect(answers.map(({ problem }) => problem.code)).toEqual(answers.map(() => 'http/out-of-scope'));
    expect((await api.call(agreementTemplateRoutes.get, call, as(other))).body).toEqual(begun);
  });
});

describe('the audit log', () => {
  it('tells of each write, by whom and on which template', async () => {
    const begun = await draft();
    const { body } = await edit(begun.id, begun.revision, retitled(begun, '见习协议丁'));
    const { body: published } = await publish(body, '2099-01-01');
    await withdraw(published);
    const entries = await api.dataSource.getRepository(AuditEntry).findBy({ subjectType: 'agreement-template' });
    const own = entries.filter(({ subjectId }) => subjectId === begun.id);
    expect(own.map(({ action }) => action).toSorted()).toEqual(
      ['create', 'edit', 'publish', 'withdraw'].map((act) => `agreement-templates.${act}`),
    );
    expect(new Set(own.map(({ actorId }) => actorId))).toEqual(new Set([province.person.id]));
  });
});
