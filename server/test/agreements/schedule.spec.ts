import type { Type } from '@nestjs/common';
import { agreementChangeRoutes, agreementRoutes } from '@qihang/shared/agreements';
import { applicationRoutes } from '@qihang/shared/applications';
import { addDays } from '@qihang/shared/platform';
import { EndAgreements } from '../../src/agreements/schedule/end-agreements';
import { LapseVersions } from '../../src/agreements/schedule/lapse-versions';
import { RemindSigners } from '../../src/agreements/schedule/remind-signers';
import type { ScheduledJob } from '../../src/platform/worker';
import { startApi, type TestApi } from '../support/api';
import {
  agreementRow,
  agreementToWitness,
  historyOf,
  holdSignatures,
  revisedAgreement,
  sentAgreement,
  sign,
  signByParties,
  signedAgreement,
  signedBy,
  versionRows,
  type WithAgreement,
  witnessed,
  workOff,
} from './support';

const DAY = 86_400_000;
const NEVER = new AbortController().signal;

let api: TestApi;

/** A platform whose clock only the tests of one `describe` move. */
function ownApi(): void {
  beforeAll(async () => {
    api = await startApi();
    await holdSignatures(api);
  });
  afterAll(() => api.close());
}

/** The scheduled job comes round. */
const run = (job: Type<ScheduledJob>, signal = NEVER) => api.get(job).run(signal);

const count = async (id: string, kind: string) => (await historyOf(api, id)).filter((one) => one === kind).length;

async function applicationStatus({ seeker, applicationId }: WithAgreement) {
  const call = { params: { id: applicationId } };
  return (await api.call(applicationRoutes.get, call, { as: await seeker.token() })).body.status;
}

async function titlesFor({ personId }: { personId: string }): Promise<string[]> {
  const rows: { title: string }[] = await api.dataSource.query(
    'SELECT title FROM inbox_messages WHERE person_id = ? ORDER BY id',
    [personId],
  );
  return rows.map(({ title }) => title);
}

/** A post that can be applied to on every day of these tests. */
const post = { applyBy: '2028-06-30' };

/** First days that let a text wait for two weeks. */
const late = () => ({ post, terms: { startsOn: addDays(api.clock.today(), 50) } });

describe('reminding by the platform', () => {
  ownApi();

  it('comes on days 2, 5 and 10, once each, to whose turn it is', async () => {
    const { id, agent, seeker } = await sentAgreement(api, late());
    const reminded: number[] = [];
    for (let day = 1; day <= 13; day += 1) {
      api.clock.advance(DAY);
      await run(RemindSigners);
      await run(RemindSigners);
      reminded.push(await count(id, 'auto-remind'));
      if (day === 3) await sign(api, agent, id);
    }
    expect(reminded).toEqual([0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3]);
    await workOff(api);
    const title = '有见习协议等待你签字';
    expect((await titlesFor(seeker)).filter((one) => one === title).length).toBeGreaterThanOrEqual(2);
  });

  it('after a standstill is one, not one for each day missed', async () => {
    const { id } = await sentAgreement(api, late());
    api.clock.advance(11 * DAY);
    await run(RemindSigners);
    await run(RemindSigners);
    expect(await count(id, 'auto-remind')).toBe(1);
  });

  it('leaves out the bureau, and what is no longer signed', async () => {
    const waiting = await agreementToWitness(api, late());
    const returned = await sentAgreement(api, late());
    const call = { params: { id: returned.id }, body: { reason: '再改改' } };
    await api.call(agreementRoutes.return, call, { as: await returned.agent.token() });
    api.clock.advance(6 * DAY);
    await run(RemindSigners);
    expect([await count(waiting.id, 'auto-remind'), await count(returned.id, 'auto-remind')]).toEqual([0, 0]);
  });

  it('is not repeated when the clock jumps ahead and back', async () => {
    const { id } = await sentAgreement(api, late());
    api.clock.advance(11 * DAY);
    await run(RemindSigners);
    api.clock.advance(-9 * DAY);
    for (let day = 2; day <= 10; day += 1) {
      await run(RemindSigners);
      api.clock.advance(DAY);
    }
    expect(await count(id, 'auto-remind')).toBe(1);
  });

  it('by two workers at once is one', async () => {
    const { id } = await sentAgreement(api, late());
    api.clock.advance(2 * DAY);
    await Promise.all([run(RemindSigners), run(RemindSigners), run(RemindSigners)]);
    expect(await count(id, 'auto-remind')).toBe(1);
  });
});

describe('lapsing', () => {
  ownApi();

  it('comes after 14 days to the end of the day, for whoever has not signed; place and trainee are free', async () => {
    const sent = await sentAgreement(api, late());
    const waiting = await agreementToWitness(api, late());
    const [version] = await versionRows(api, sent.id);
    expect(version?.lapsesAt).toEqual(new Date(`${addDays(api.clock.today(), 14)}T15:59:59.999Z`));
    api.clock.set(new Date((version?.lapsesAt?.getTime() ?? 0) - 1));
    await run(LapseVersions);
    expect((await agreementRow(api, sent.id)).status).toBe('signing');
    api.clock.advance(1);
    await run(LapseVersions);
    await run(LapseVersions);
    for (const one of [sent, waiting]) {
      const row = await agreementRow(api, one.id);
      expect(row).toMatchObject({ status: 'lapsed', openVersion: null, waitingFor: null, liveApplicationId: null });
      expect((await versionRows(api, one.id)).map(({ status }) => status)).toEqual(['dropped']);
      expect(await count(one.id, 'lapse')).toBe(1);
      expect(await applicationStatus(one)).toBe('lapsed');
    }
    expect(await signedBy(api, waiting.id)).toEqual(['host', 'trainee']);
  });

  it('of a later version drops only that; the agreement in force goes on', async () => {
    const signed = await signedAgreement(api, { post, terms: { months: 6 } });
    const startsOn = signed.agreement.startsOn;
    api.clock.advance(20 * DAY);
    await revisedAgreement(api, signed, { startsOn, months: 8 });
    api.clock.advance(15 * DAY);
    await run(LapseVersions);
    const row = await agreementRow(api, signed.id);
    expect(row).toMatchObject({
      status: 'in-force',
      openVersion: null,
      currentVersion: 1,
      endsOn: signed.agreement.endsOn,
    });
    expect((await versionRows(api, signed.id)).map(({ status }) => status)).toEqual(['effective', 'dropped']);
    expect(await applicationStatus(signed)).toBe('agreement');
  });

  it('leaves out signed paper that waits for the bureau’s check', async () => {
    const { id } = await sentAgreement(api, late());
    await api.dataSource.query(`UPDATE agreements SET waiting_for = 'paper' WHERE id = ?`, [id]);
    api.clock.advance(20 * DAY);
    await run(LapseVersions);
    expect((await agreementRow(api, id)).status).toBe('signing');
  });

  it('stops with the worker, and goes on with the next run', async () => {
    const sent = [await sentAgreement(api, late()), await sentAgreement(api, late())];
    api.clock.advance(20 * DAY);
    const stopped = new AbortController();
    stopped.abort();
    await run(LapseVersions, stopped.signal);
    const statuses = async () => Promise.all(sent.map(async ({ id }) => (await agreementRow(api, id)).status));
    expect(await statuses()).toEqual(['signing', 'signing']);
    await run(LapseVersions);
    expect(await statuses()).toEqual(['lapsed', 'lapsed']);
  });

  it('of one that cannot be worked on does not keep the others waiting', async () => {
    const [broken, sound] = [await sentAgreement(api, late()), await sentAgreement(api, late())];
    await api.dataSource.query(
      'UPDATE agreements SET application_id = 999999999, live_application_id = 999999999 WHERE id = ?',
      [broken.id],
    );
    api.clock.advance(20 * DAY);
    await run(LapseVersions);
    expect((await agreementRow(api, broken.id)).status).toBe('signing');
    expect((await agreementRow(api, sound.id)).status).toBe('lapsed');
  });

  it('is not undone when the clock goes back, and nobody can sign what has lapsed', async () => {
    const { id, agent, agreement } = await sentAgreement(api, late());
    api.clock.advance(20 * DAY);
    await run(LapseVersions);
    api.clock.advance(-20 * DAY);
    await run(LapseVersions);
    const contentHash = agreement.openVersion?.contentHash ?? '';
    expect((await sign(api, agent, id, { contentHash })).problem.code).toBe('agreements/not-allowed');
    expect((await agreementRow(api, id)).status).toBe('lapsed');
  });
});

describe('the end of an internship', () => {
  ownApi();

  it('comes the day after the last day, once', async () => {
    const signed = await signedAgreement(api, { post });
    api.clock.set(`${signed.agreement.endsOn}T15:59:59Z`);
    await run(EndAgreements);
    expect((await agreementRow(api, signed.id)).status).toBe('in-force');
    api.clock.advance(1_000);
    await Promise.all([run(EndAgreements), run(EndAgreements)]);
    await run(EndAgreements);
    expect(await agreementRow(api, signed.id)).toMatchObject({
      status: 'completed',
      inForceSeekerId: null,
      currentVersion: 1,
    });
    expect(await count(signed.id, 'complete')).toBe(1);
    expect(await applicationStatus(signed)).toBe('finished');
    const [seeker] = await api.dataSource.query(
      'SELECT internship_in_force AS running, internships_taken AS taken FROM seekers WHERE id = ?',
      [signed.seeker.seekerId],
    );
    expect(seeker).toEqual({ running: 0, taken: 1 });
  });

  it('that was settled earlier terminates it on its day', async () => {
    const signed = await signedAgreement(api, { post });
    const { id, agent, seeker } = signed;
    api.clock.advance(20 * DAY);
    const lastDay = addDays(api.clock.today(), 10);
    const asked = await api.call(
      agreementChangeRoutes.requestEnd,
      { params: { id }, body: { reasonCode: 'employed', text: '已找到工作', lastDay } },
      { as: await seeker.token() },
    );
    expect(asked.status).toBe(200);
    const answered = await api.call(
      agreementChangeRoutes.answerEnd,
      { params: { id }, body: { answer: 'confirm', text: '' } },
      { as: await agent.token() },
    );
    expect(answered.status).toBe(200);
    await run(EndAgreements);
    expect((await agreementRow(api, id)).status).toBe('in-force');
    api.clock.set(`${lastDay}T16:00:00Z`);
    await run(EndAgreements);
    expect(await agreementRow(api, id)).toMatchObject({ status: 'terminated', endsOn: lastDay, endRequest: null });
    expect(await count(id, 'complete')).toBe(0);
    expect(await applicationStatus(signed)).toBe('finished');
  });

  it('drops a later version that was not signed by then', async () => {
    const signed = await signedAgreement(api, { post });
    const revised = await revisedAgreement(api, signed, { months: 6 });
    await sign(api, revised.agent, revised.id);
    api.clock.set(`${addDays(signed.agreement.endsOn ?? '', 1)}T02:00:00Z`);
    await run(EndAgreements);
    expect(await agreementRow(api, signed.id)).toMatchObject({
      status: 'completed',
      openVersion: null,
      waitingFor: null,
    });
    expect((await versionRows(api, signed.id)).map(({ status }) => status)).toEqual(['effective', 'dropped']);
    expect((await historyOf(api, signed.id)).slice(-2)).toEqual(['drop-version', 'complete']);
  });

  it('waits for the later last day of a version that took its place', async () => {
    const signed = await signedAgreement(api, { post });
    await signByParties(api, await revisedAgreement(api, signed, { months: 6 }));
    await witnessed(api, signed);
    api.clock.set(`${addDays(signed.agreement.endsOn ?? '', 1)}T02:00:00Z`);
    await run(EndAgreements);
    expect((await agreementRow(api, signed.id)).status).toBe('in-force');
  });

  it('is not undone when the clock goes back', async () => {
    const signed = await signedAgreement(api, { post });
    api.clock.advance(200 * DAY);
    await run(EndAgreements);
    api.clock.advance(-200 * DAY);
    await run(EndAgreements);
    expect((await agreementRow(api, signed.id)).status).toBe('completed');
    expect(await count(signed.id, 'complete')).toBe(1);
  });
});
