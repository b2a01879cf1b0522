import { OutcomeDirectory } from '../../src/internships';
import { OutcomeEntity } from '../../src/internships/ending/outcome.entity';
import { startApi, type TestApi } from '../support/api';
import { begunInternship } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('the outcome of an internship, for other domains', () => {
  it('is unknown until somebody records one, then what was recorded last', async () => {
    const { internshipId, hostId, seeker } = await begunInternship(api, { internship: { status: 'ended' } });
    expect(await api.get(OutcomeDirectory).of(internshipId)).toBeUndefined();
    const record = { internshipId, contractOn: null, termMonths: null, insuredFrom: null, reasonCipher: null };
    const by = { byPersonId: seeker.personId, recordedAt: api.clock.now(), answer: null, answeredAt: null };
    const rows = api.dataSource.getRepository(OutcomeEntity);
    await rows.insert({
      ...{ ...record, ...by, answerCipher: null },
      ...{ number: 1, kind: 'not-retained', wishes: ['employment', 'training'], bySide: 'trainee' },
    });
    expect(await api.get(OutcomeDirectory).of(internshipId)).toMatchObject({
      ...{ kind: 'not-retained', wishes: ['employment', 'training'] },
      ...{ personId: seeker.personId, seekerId: seeker.seekerId, hostId, divisionCode: '410105' },
      postTitle: expect.stringMatching(/./),
    });
    await rows.insert({
      ...{ ...record, ...by, answerCipher: null },
      ...{ number: 2, kind: 'retained', wishes: [], bySide: 'host' },
      ...{ contractOn: '2027-03-01', termMonths: 36, insuredFrom: '2027-03-01' },
    });
    expect(await api.get(OutcomeDirectory).of(internshipId)).toMatchObject({
      ...{ kind: 'retained', contractOn: '2027-03-01', termMonths: 36, insuredFrom: '2027-03-01', wishes: [] },
    });
  });
});
