import { hostingRoutes } from '@qihang/shared/internships';
import { makePlayer } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import { type Begun, begunInternship, entryFor, type MentoredHost, makeMentoredHost, onDay, syncOne } from './support';

let api: TestApi;
let host: MentoredHost;
let first: Begun;
let second: Begun;
beforeAll(async () => {
  api = await startApi();
  host = await makeMentoredHost(api);
  onDay(api, '2026-12-20');
  first = await begunInternship(api, { hostSide: host });
  second = await begunInternship(api, { hostSide: host });
  await begunInternship(api, { hostSide: host, internship: { startsOn: '2027-02-01', endsOn: '2027-05-01' } });
  await begunInternship(api, { hostSide: host, internship: { status: 'closed' } });
  await begunInternship(api);
});
afterAll(() => api.close());

async function overview(by = host.agent) {
  return api.call(hostingRoutes.overview, {}, { as: await by.token() });
}

describe('the host’s overview', () => {
  it('shows who is there and whose log is missing, of its own internships only', async () => {
    await syncOne(api, host.mentor, entryFor(api, first));
    const { body } = await overview();
    expect(body).toMatchObject({ trainees: 2, missingLogs: 1, monthsToSubmit: 0, traineesPerMentor: 3 });
    expect(body.toDo).toMatchObject([
      { id: second.internshipId, needsEntry: true, daysWithoutEntry: 19, traineeName: '王小明', monthsToSubmit: [] },
    ]);
    expect(body.mentors).toMatchObject([{ id: host.mentorId, name: '周明师', isOverloaded: false }]);
  });

  it('shows the months that are over and not submitted', async () => {
    onDay(api, '2027-01-02');
    const { body } = await overview();
    expect(body.monthsToSubmit).toBe(2);
    expect(body.toDo.find(({ id }) => id === first.internshipId)?.monthsToSubmit).toEqual([1]);
  });

  it('is empty for a host without internships, and nobody else’s business', async () => {
    const empty = await makeMentoredHost(api);
    expect((await overview(empty.agent)).body).toMatchObject({ trainees: 0, mentors: [], toDo: [] });
    expect((await overview(await makePlayer(api))).problem.code).toBe('http/role-needed');
  });
});
