import { internshipSurveyRoutes, type SurveyPhase } from '@qihang/shared/internships';
import { HostSurveyEntity } from '../../src/internships/surveys/host-survey.entity';
import { Surveys } from '../../src/internships/surveys/surveys';
import type { Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import { type Begun, begunInternship, makeMentoredHost, onDay } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const state = async ({ internshipId }: Begun, by: Player) =>
  api.call(internshipSurveyRoutes.state, { params: { id: internshipId } }, { as: await by.token() });

const answer = async ({ internshipId, seeker }: Begun, phase: SurveyPhase, score: number, words = '') => {
  const scores = { mentoring: score, work: score, safety: 5, stipend: score, overall: score };
  const body = { phase, scores, words };
  return api.call(internshipSurveyRoutes.answer, { params: { id: internshipId }, body }, { as: await seeker.token() });
};

const ofHost = async ({ internshipId }: Begun, by: Player) =>
  api.call(internshipSurveyRoutes.ofHost, { params: { id: internshipId } }, { as: await by.token() });

describe('the survey of the host', () => {
  it('is offered at half time and in the last week, and is answered once each', async () => {
    const scene = await begunInternship(api);
    onDay(api, '2027-01-14');
    expect((await state(scene, scene.seeker)).body).toEqual({ due: null, answered: [] });
    expect((await answer(scene, 'midway', 4)).problem.code).toBe('internships/survey-not-due');
    onDay(api, '2027-01-15');
    expect((await state(scene, scene.seeker)).body.due).toBe('midway');
    expect((await answer(scene, 'end', 4)).problem.code).toBe('internships/survey-not-due');
    const answers = await Promise.all([answer(scene, 'midway', 4), answer(scene, 'midway', 1)]);
    expect(answers.map(({ status, body }) => [status, body.due])).toEqual([
      [200, null],
      [200, null],
    ]);
    onDay(api, '2027-03-10');
    expect((await state(scene, scene.seeker)).body).toEqual({ due: 'end', answered: ['midway'] });
    await answer(scene, 'end', 5);
    expect((await state(scene, scene.seeker)).body).toEqual({ due: null, answered: ['midway', 'end'] });
    expect(await api.dataSource.getRepository(HostSurveyEntity).countBy({ hostId: scene.hostId })).toBe(2);
  });

  it('refuses scores outside one to five', async () => {
    const scene = await begunInternship(api);
    onDay(api, '2027-01-20');
    expect((await answer(scene, 'midway', 6)).problem.errors?.map(({ path }) => path)).toContain('scores.overall');
    expect((await answer(scene, 'midway', 0)).status).toBe(400);
  });

  it('comes to officers in figures, once three trainees have answered', async () => {
    const host = await makeMentoredHost(api);
    onDay(api, '2027-01-20');
    const scenes = [];
    for (const score of [2, 3, 5]) {
      const scene = await begunInternship(api, { hostSide: host });
      await answer(scene, 'midway', score, score === 2 ? '老师很少在' : '');
      scenes.push(scene);
      if (score === 3) {
        const { body } = await ofHost(scene, host.officer);
        expect(body).toMatchObject({ trainees: 2, averages: null, words: [] });
      }
    }
    const [first] = scenes;
    if (first === undefined) throw new Error('no internship');
    const { body } = await ofHost(first, host.officer);
    expect(body).toMatchObject({
      trainees: 3,
      averages: { mentoring: 3.3, work: 3.3, safety: 5, stipend: 3.3, overall: 3.3 },
      words: ['老师很少在'],
    });
    const other = await makeMentoredHost(api);
    const figures = await api.get(Surveys).figuresOf([host.hostId, other.hostId]);
    expect([figures.get(host.hostId)?.averages?.overall, figures.has(other.hostId)]).toEqual([3.3, false]);
    const looks = await api.dataSource.query(
      `SELECT COUNT(*) AS n FROM audit_entries WHERE action = 'internships.survey-read' AND subject_id = ?`,
      [host.hostId],
    );
    expect(Number(looks[0].n)).toBe(2);
  });

  it('does not count one trainee’s two answers as two trainees', async () => {
    const host = await makeMentoredHost(api);
    const scene = await begunInternship(api, { hostSide: host });
    const second = await begunInternship(api, { hostSide: host });
    onDay(api, '2027-01-20');
    await answer(scene, 'midway', 4);
    await answer(second, 'midway', 4);
    onDay(api, '2027-02-27');
    await answer(scene, 'end', 4);
    await answer(second, 'end', 4);
    expect((await ofHost(scene, host.officer)).body).toMatchObject({ trainees: 2, averages: null });
  });

  it('shows nothing to host and mentor, nor to another trainee, and keeps words encrypted', async () => {
    const scene = await begunInternship(api);
    onDay(api, '2027-01-20');
    await answer(scene, 'midway', 1, '老师很少在');
    for (const who of [scene.agent, scene.mentor]) {
      expect((await state(scene, who)).status).toBe(403);
      expect((await ofHost(scene, who)).status).toBe(403);
    }
    expect((await ofHost(scene, scene.seeker)).status).toBe(403);
    const other = await begunInternship(api, { hostSide: scene });
    expect((await state(scene, other.seeker)).problem.code).toBe('internships/not-found');
    const [row] = await api.dataSource.getRepository(HostSurveyEntity).findBy({ internshipId: scene.internshipId });
    expect(row?.wordsCipher?.includes('老师')).toBe(false);
  });
});
