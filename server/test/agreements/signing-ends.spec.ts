import { agreementRoutes } from '@qihang/shared/agreements';
import { applicationRoutes } from '@qihang/shared/applications';
import type { Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import {
  agreementRow,
  agreementToWitness,
  draftedAgreement,
  historyOf,
  holdSignatures,
  revisedAgreement,
  seenBy,
  send,
  sentAgreement,
  sign,
  signByParties,
  signedAgreement,
  signedBy,
  versionRows,
  type WithAgreement,
  witnessed,
} from './support';

const HOUR = 3_600_000;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  await holdSignatures(api);
});
afterAll(() => api.close());

type Ending = 'return' | 'decline' | 'void';

async function end(ending: Ending, by: Player, id: string, reason = '日期写错了') {
  return api.call(agreementRoutes[ending], { params: { id }, body: { reason } }, { as: await by.token() });
}

async function remind(by: Player, id: string) {
  return api.call(agreementRoutes.remind, { params: { id } }, { as: await by.token() });
}

const statusesOf = async (id: string) => (await versionRows(api, id)).map(({ status }) => status);

async function applicationStatus({ seeker, applicationId }: WithAgreement) {
  const call = { params: { id: applicationId } };
  return (await api.call(applicationRoutes.get, call, { as: await seeker.token() })).body.status;
}

describe('returning a text', () => {
  it.each(['agent', 'seeker', 'officer'] as const)('the %s can, while it is signed', async (who) => {
    const waiting = await agreementToWitness(api);
    const { status, body } = await end('return', waiting[who], waiting.id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'draft', waitingFor: null, openVersion: { number: 2, status: 'draft' } });
    expect(body.history.at(-1)).toMatchObject({ what: '退回修改', reason: '日期写错了' });
    expect(await statusesOf(waiting.id)).toEqual(['dropped', 'draft']);
  });

  it('keeps what was filled in; the signatures of the old text stay, and count for the new one no more', async () => {
    const waiting = await agreementToWitness(api);
    const { body } = await end('return', waiting.officer, waiting.id);
    expect(body.terms).toEqual(waiting.agreement.terms);
    const byHost = (await seenBy(api, waiting.agent, waiting.id)).body;
    expect(byHost.details).toEqual(waiting.agreement.details);
    const again = await send(api, waiting.agent, byHost);
    expect(again.body).toMatchObject({
      status: 'signing',
      waitingFor: 'host',
      openVersion: { number: 2, signatures: [] },
    });
    expect(again.body.openVersion?.contentHash).not.toBe(waiting.agreement.openVersion?.contentHash);
    await signByParties(api, { ...waiting, agreement: again.body });
    await witnessed(api, waiting);
    expect(await signedBy(api, waiting.id, 1)).toEqual(['host', 'trainee']);
    expect(await signedBy(api, waiting.id, 2)).toEqual(['host', 'trainee', 'bureau']);
    expect((await agreementRow(api, waiting.id)).currentVersion).toBe(2);
  });

  it('is refused for a draft, and once it is in force', async () => {
    const drafted = await draftedAgreement(api);
    expect((await end('return', drafted.agent, drafted.id)).problem.code).toBe('agreements/not-allowed');
    const signed = await signedAgreement(api);
    expect((await end('return', signed.officer, signed.id)).problem.code).toBe('agreements/not-allowed');
  });

  it('of a later version leaves the agreement in force', async () => {
    const signed = await signedAgreement(api);
    const revised = await revisedAgreement(api, signed, { months: 4 });
    await sign(api, revised.agent, revised.id);
    const { body } = await end('return', revised.seeker, revised.id);
    expect(body).toMatchObject({ status: 'in-force', openVersion: { number: 3, status: 'draft' } });
    expect(await statusesOf(signed.id)).toEqual(['effective', 'dropped', 'draft']);
    expect((await agreementRow(api, signed.id)).endsOn).toBe(signed.agreement.endsOn);
  });
});

describe('declining', () => {
  it.each(['seeker', 'officer'] as const)(
    'by the %s voids a first version, and place and trainee are free',
    async (who) => {
      const waiting = await agreementToWitness(api);
      const { body } = await end('decline', waiting[who], waiting.id, '已找到工作');
      expect(body).toMatchObject({ status: 'voided', openVersion: null, currentVersion: null });
      expect(body.history.at(-1)).toMatchObject({ what: '拒绝签署', reason: '已找到工作' });
      expect(await statusesOf(waiting.id)).toEqual(['dropped']);
      expect(await applicationStatus(waiting)).toBe('lapsed');
    },
  );

  it('by the trainee is possible before the text is sent, too', async () => {
    const drafted = await draftedAgreement(api);
    expect((await end('decline', drafted.officer, drafted.id)).problem.code).toBe('agreements/not-allowed');
    expect((await end('decline', drafted.seeker, drafted.id)).body.status).toBe('voided');
  });

  it('of a later version drops only that', async () => {
    const signed = await signedAgreement(api);
    await revisedAgreement(api, signed, { months: 4 });
    const { body } = await end('decline', signed.seeker, signed.id);
    expect(body).toMatchObject({
      status: 'in-force',
      openVersion: null,
      currentVersion: { number: 1, status: 'effective' },
    });
    expect(await statusesOf(signed.id)).toEqual(['effective', 'dropped']);
    expect(await applicationStatus(signed)).toBe('agreement');
  });

  it('is not for hosts, who return or void', async () => {
    const sent = await sentAgreement(api);
    expect((await end('decline', sent.agent, sent.id)).status).toBe(403);
  });
});

describe('voiding', () => {
  it.each(['agent', 'officer'] as const)('by the %s ends an agreement before it is in force', async (who) => {
    const waiting = await agreementToWitness(api);
    expect((await end('void', waiting[who], waiting.id, '岗位取消')).body.status).toBe('voided');
    expect(await applicationStatus(waiting)).toBe('lapsed');
    const drafted = await draftedAgreement(api);
    expect((await end('void', drafted[who], drafted.id)).body.status).toBe('voided');
    expect(await statusesOf(drafted.id)).toEqual(['dropped']);
  });

  it('is refused once it is in force, also while a later version is signed', async () => {
    const signed = await signedAgreement(api);
    expect((await end('void', signed.agent, signed.id)).problem.code).toBe('agreements/not-allowed');
    await revisedAgreement(api, signed, { months: 4 });
    expect((await end('void', signed.officer, signed.id)).problem.code).toBe('agreements/not-allowed');
    expect(await statusesOf(signed.id)).toEqual(['effective', 'signing']);
  });
});

describe('reminding by hand', () => {
  it('reminds whose turn it is, once in 24 hours, and says when again', async () => {
    const { id, agent, seeker } = await sentAgreement(api);
    await sign(api, agent, id);
    const first = await remind(agent, id);
    expect(first.body.remindAgainAt).toBe(new Date(api.clock.now().getTime() + 24 * HOUR).toISOString());
    api.clock.advance(23 * HOUR);
    const second = await remind(agent, id);
    expect([second.status, second.problem.code]).toEqual([429, 'agreements/reminded-recently']);
    expect(second.headers.get('retry-after')).toBe('3600');
    expect(second.problem.errors?.[0]?.message).toMatch(/2026年11月24日10:00以后可以再提醒/);
    api.clock.advance(HOUR);
    expect((await remind(agent, id)).status).toBe(200);
    expect((await historyOf(api, id)).filter((kind) => kind === 'remind')).toHaveLength(2);
    expect((await remind(seeker, id)).problem.code).toBe('agreements/nobody-to-remind');
  });

  it('by host and trainee at once goes out once', async () => {
    const { id, seeker, officer } = await sentAgreement(api);
    const answers = await Promise.all([remind(seeker, id), remind(officer, id), remind(seeker, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429]);
    expect((await historyOf(api, id)).filter((kind) => kind === 'remind')).toHaveLength(1);
  });

  it('does not remind the bureau, which works off a queue, and nobody of a draft', async () => {
    const waiting = await agreementToWitness(api);
    const refused = await remind(waiting.agent, waiting.id);
    expect(refused.problem.code).toBe('agreements/nobody-to-remind');
    expect(refused.problem.errors?.[0]?.message).toContain('待办');
    const drafted = await draftedAgreement(api);
    expect((await remind(drafted.agent, drafted.id)).problem.code).toBe('agreements/nobody-to-remind');
  });

  it('is not held up by a mark that a wrong clock left in the future', async () => {
    const { id, agent } = await sentAgreement(api);
    await sign(api, agent, id);
    await api.dataSource.query('UPDATE agreements SET reminded_at = ? WHERE id = ?', [new Date('2027-11-23'), id]);
    expect((await remind(agent, id)).status).toBe(200);
  });
});
