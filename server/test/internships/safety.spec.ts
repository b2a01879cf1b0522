import { internshipSafetyRoutes } from '@qihang/shared/internships';
import { RemindOfSafety } from '../../src/internships/safety/remind-of-safety';
import { SafetyAcknowledgementEntity } from '../../src/internships/safety/safety-acknowledgement.entity';
import type { Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import { type Begun, begunInternship, makeMentoredHost, onDay, seenBy, toldOf } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const look = async (by: Player, { internshipId }: Begun) =>
  api.call(internshipSafetyRoutes.get, { params: { id: internshipId } }, { as: await by.token() });

const acknowledge = async ({ seeker, internshipId }: Begun, version = '2026-11', by: Player = seeker) =>
  api.call(
    internshipSafetyRoutes.acknowledge,
    { params: { id: internshipId }, body: { version } },
    { as: await by.token(), headers: { 'user-agent': 'Trainee-Phone-1' } },
  );

const remind = () => api.get(RemindOfSafety).run(new AbortController().signal);

const titlesFor = async (scene: Begun, who: Player) => (await toldOf(api, scene, who)).map(({ title }) => title);

describe('the safety training', () => {
  it('shows points for the kind of post, and is acknowledged from the first day on', async () => {
    const scene = await begunInternship(api);
    onDay(api, '2026-11-30');
    const { body } = await look(scene.seeker, scene);
    expect(body).toMatchObject({ acknowledgedAt: null, from: '2026-12-01', version: '2026-11' });
    expect(body.points.length).toBeGreaterThan(8);
    expect((await acknowledge(scene)).problem.code).toBe('internships/safety-too-early');
    onDay(api, '2026-12-01');
    expect((await acknowledge(scene)).body.acknowledgedAt).toBe('2026-12-01T02:00:00.000Z');
  });

  it('is acknowledged once, with wording and device encrypted, however often it is sent', async () => {
    const scene = await begunInternship(api);
    onDay(api, '2026-12-01');
    const answers = await Promise.all([acknowledge(scene), acknowledge(scene), acknowledge(scene)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    onDay(api, '2026-12-05');
    expect((await acknowledge(scene)).body.acknowledgedAt).toBe('2026-12-01T02:00:00.000Z');
    const rows = await api.dataSource
      .getRepository(SafetyAcknowledgementEntity)
      .findBy({ internshipId: scene.internshipId });
    expect(rows).toMatchObject([{ personId: scene.seeker.personId, textVersion: '2026-11' }]);
    expect(rows[0]?.deviceCipher.includes('Trainee-Phone-1')).toBe(false);
  });

  it('is not acknowledged by anybody else, nor in a wording that is not in force, nor after the end', async () => {
    const scene = await begunInternship(api);
    onDay(api, '2026-12-01');
    expect((await acknowledge(scene, '2020-01')).problem.code).toBe('internships/safety-text-changed');
    expect((await acknowledge(scene, '2026-11', scene.mentor)).status).toBe(403);
    const other = await begunInternship(api, { hostSide: scene });
    expect((await acknowledge(scene, '2026-11', other.seeker)).problem.code).toBe('internships/not-found');
    const ended = await begunInternship(api, { hostSide: scene, internship: { status: 'ended' } });
    expect((await acknowledge(ended)).problem.code).toBe('internships/not-allowed');
  });

  it('is seen as done by trainee, mentor, host and bureau', async () => {
    const scene = await begunInternship(api);
    onDay(api, '2026-12-02');
    const viewers = [scene.seeker, scene.mentor, scene.agent, scene.officer];
    for (const viewer of viewers) {
      expect((await seenBy(api, viewer, scene.internshipId)).body.safetyAcknowledgedAt).toBeNull();
    }
    await acknowledge(scene);
    for (const viewer of viewers) {
      const { body } = await seenBy(api, viewer, scene.internshipId);
      expect(body.safetyAcknowledgedAt).toBe('2026-12-02T02:00:00.000Z');
    }
    const stranger = await makeMentoredHost(api);
    expect((await look(stranger.agent, scene)).problem.code).toBe('internships/not-found');
  });

  it('is reminded of once, three days after the first day, unless it is done', async () => {
    const missing = await begunInternship(api);
    const done = await begunInternship(api, { hostSide: missing });
    onDay(api, '2026-12-01');
    await acknowledge(done);
    onDay(api, '2026-12-03');
    await remind();
    expect(await titlesFor(missing, missing.seeker)).toEqual([]);
    onDay(api, '2026-12-04');
    await Promise.all([remind(), remind()]);
    onDay(api, '2026-12-20');
    await remind();
    expect(await titlesFor(missing, missing.seeker)).toEqual(['请确认安全培训']);
    expect(await titlesFor(missing, missing.mentor)).toEqual(['安全培训还没有确认']);
    expect(await titlesFor(missing, missing.agent)).toEqual([]);
    expect(await titlesFor(done, done.seeker)).toEqual([]);
  });
});
