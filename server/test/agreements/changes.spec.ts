import { addDays } from '@qihang/shared/platform';
import { AmendmentEntity } from '../../src/agreements/changes/amendment.entity';
import { makePlayer } from '../applications/scene';
import { added, mentorOf, retire } from '../hosts/mentors';
import { officerOf } from '../identity/people';
import { startApi, type TestApi } from '../support/api';
import {
  agreementRow,
  amend,
  changeMentor,
  fillTerms,
  historyOf,
  makeHostSide,
  revise,
  revisedAgreement,
  seenBy,
  signedAgreement,
  versionRow,
  type WithAgreement,
} from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const amendmentsOf = (agreementId: string) => api.dataSource.getRepository(AmendmentEntity).countBy({ agreementId });
const another = (agent: WithAgreement['agent'], hostId: string) => added(api, agent, mentorOf(hostId));

describe('a clerical amendment', () => {
  it('is recorded for each side’s own fields; nobody signs again, and the signed text stays', async () => {
    const { id, agent, seeker } = await signedAgreement(api);
    const before = await versionRow(api, id, 1);
    const byHost = await amend(api, agent, id, { host: { contactName: '刘新联', contactPhone: '15400008001' } });
    expect(byHost.body.terms).toMatchObject({ contactName: '刘新联', contactPhone: '15400008001' });
    const byTrainee = await amend(api, seeker, id, { trainee: { address: '河南省郑州市二七区示例路9号' } });
    expect(byTrainee.body).toMatchObject({ status: 'in-force', openVersion: null });
    expect(byTrainee.body.details.address).toBe('河南省郑州市二七区示例路9号');
    expect(byTrainee.body.amendments).toMatchObject([
      {
        kind: 'clerical',
        by: 'host',
        reason: '换了联系方式',
        changes: [{ field: 'contactName' }, { field: 'contactPhone' }],
      },
      {
        kind: 'clerical',
        by: 'trainee',
        changes: [{ field: 'address', before: '河南省郑州市金水区示例街2号', after: '河南省郑州市二七区示例路9号' }],
      },
    ]);
    const after = await versionRow(api, id, 1);
    expect([after.contentHash, after.contentCipher]).toEqual([before.contentHash, before.contentCipher]);
    expect((await historyOf(api, id)).slice(-2)).toEqual(['amend-clerical', 'amend-clerical']);
  });

  it('shows account numbers masked to everybody, and other people’s data to officers', async () => {
    const { id, seeker, officer } = await signedAgreement(api);
    const trainee = { bankAccountNumber: '6222000000000000025', emergencyPhone: '15400009003' };
    const { body } = await amend(api, seeker, id, { trainee });
    const valuesOf = (amendments: typeof body.amendments) =>
      amendments[0]?.changes.map(({ field, before, after }) => [field, before, after]);
    expect(JSON.stringify(body.amendments)).not.toContain('6222000000000000025');
    expect(valuesOf(body.amendments)).toContainEqual(['emergencyPhone', '15400009001', '15400009003']);
    const seen = (await seenBy(api, officer, id)).body.amendments;
    expect(valuesOf(seen)).toContainEqual(['emergencyPhone', '154****9001', '154****9003']);
    expect(JSON.stringify(seen)).not.toContain('6222000000000000025');
  });

  it.each<[string, 'agent' | 'seeker', Parameters<typeof amend>[3], string, string | undefined]>([
    ['fields of the other side', 'agent', { trainee: { bank: '别的银行' } }, 'http/bad-input', 'trainee'],
    [
      'fields of both sides',
      'seeker',
      { host: { contactName: '刘' }, trainee: { bank: '别的银行' } },
      'http/bad-input',
      'host',
    ],
    ['a blank that must not be blank', 'agent', { host: { contactName: ' ' } }, 'http/bad-input', 'host.contactName'],
    [
      'a bad account number',
      'seeker',
      { trainee: { bankAccountNumber: '12' } },
      'http/bad-input',
      'trainee.bankAccountNumber',
    ],
    [
      'nothing new',
      'seeker',
      { trainee: { address: '河南省郑州市金水区示例街2号' } },
      'agreements/nothing-changed',
      undefined,
    ],
    ['nothing at all', 'agent', {}, 'agreements/nothing-changed', undefined],
  ])('is refused: %s', async (_, who, change, code, path) => {
    const signed = await signedAgreement(api);
    const { problem } = await amend(api, signed[who], signed.id, change);
    expect([problem.code, problem.errors?.[0]?.path]).toEqual([code, path]);
    expect(await amendmentsOf(signed.id)).toBe(0);
  });

  it('is refused when an emergency would reach the trainee’s own phone', async () => {
    const { id, seeker } = await signedAgreement(api);
    const { problem } = await amend(api, seeker, id, { trainee: { emergencyPhone: seeker.phone } });
    expect([problem.code, problem.errors?.[0]?.path]).toEqual(['http/bad-input', 'trainee.emergencyPhone']);
  });

  it('goes into a later version that is drafted, and waits for one that is being signed', async () => {
    const signed = await signedAgreement(api);
    const { id, agent, seeker } = signed;
    const draft = (await revise(api, agent, id)).body;
    const { body } = await amend(api, agent, id, { host: { contactPhone: '15400008002' } });
    expect(body.openVersion?.number).toBe(2);
    expect(body.terms.contactPhone).toBe('15400008002');
    const stale = await fillTerms(api, agent, id, draft.termsRevision, { ...draft.terms, months: 4 });
    expect(stale.problem.code).toBe('agreements/changed');
    const other = await revisedAgreement(api, await signedAgreement(api), { months: 4 });
    const refused = await amend(api, other.seeker, other.id, { trainee: { bank: '别的银行' } });
    expect(refused.problem.code).toBe('agreements/version-in-signing');
    expect((await amend(api, seeker, id, { trainee: { bank: '别的银行' } })).status).toBe(200);
  });
});

describe('a change of mentor', () => {
  it('is recorded from a day on, and nobody signs again', async () => {
    const { id, agent, hostId, agreement } = await signedAgreement(api);
    const next = await another(agent, hostId);
    const from = agreement.startsOn ?? '';
    const { status, body } = await changeMentor(api, agent, id, { mentorId: next.id, from });
    expect(status).toBe(200);
    expect(body.terms.mentorId).toBe(next.id);
    expect(body.mentorName).toBe('周明师');
    expect(body.amendments).toMatchObject([{ kind: 'mentor', by: 'host', changes: [{ field: 'mentor' }] }]);
    expect(body.amendments[0]?.changes[0]?.after).toBe(`周明师（自${from}起）`);
    expect((await agreementRow(api, id)).mentorId).toBe(next.id);
    expect(await historyOf(api, id)).toContain('change-mentor');
  });

  it.each<[string, (signed: WithAgreement) => Promise<{ mentorId: string; from: string }>, string]>([
    [
      'to the same mentor',
      async ({ mentorId, agreement }) => ({ mentorId, from: agreement.startsOn ?? '' }),
      'mentorId',
    ],
    [
      'to one of another host',
      async ({ agreement }) => {
        const other = await makeHostSide(api);
        return { mentorId: other.mentorId, from: agreement.startsOn ?? '' };
      },
      'mentorId',
    ],
    [
      'to one who is retired',
      async ({ agent, hostId, agreement }) => {
        const mentor = await another(agent, hostId);
        await retire(api, agent, mentor);
        return { mentorId: mentor.id, from: agreement.startsOn ?? '' };
      },
      'mentorId',
    ],
    [
      'from a day before the first',
      async ({ agent, hostId }) => ({ mentorId: (await another(agent, hostId)).id, from: api.clock.today() }),
      'from',
    ],
    [
      'from a day to come',
      async ({ agent, hostId, agreement }) => {
        const mentor = await another(agent, hostId);
        return { mentorId: mentor.id, from: addDays(agreement.startsOn ?? '', 1) };
      },
      'from',
    ],
  ])('is refused %s', async (_, make, path) => {
    const signed = await signedAgreement(api);
    const { problem } = await changeMentor(api, signed.agent, signed.id, await make(signed));
    expect([problem.code, problem.errors?.[0]?.path]).toEqual(['http/bad-input', path]);
    expect((await agreementRow(api, signed.id)).mentorId).toBe(signed.mentorId);
  });

  it('does not give a mentor one trainee too many, also when two are moved at the same moment', async () => {
    const hostSide = await makeHostSide(api);
    const { agent, hostId } = hostSide;
    const full = await another(agent, hostId);
    const moved: WithAgreement[] = [];
    for (let count = 0; count < 2; count += 1) {
      await signedAgreement(api, { hostSide, terms: { mentorId: full.id } });
      moved.push(await signedAgreement(api, { hostSide }));
    }
    const answers = await Promise.all(
      moved.map(({ id, agreement }) =>
        changeMentor(api, agent, id, { mentorId: full.id, from: agreement.startsOn ?? '' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const refused = answers.find(({ status }) => status === 400);
    expect(refused?.problem.errors).toEqual([{ path: 'mentorId', message: '这位老师已带3人，最多带3人' }]);
  });

  it('goes into a later version that is drafted, unless the draft names a mentor of its own', async () => {
    const { id, agent, hostId, agreement } = await signedAgreement(api);
    const [second, third] = [await another(agent, hostId), await another(agent, hostId)];
    const from = agreement.startsOn ?? '';
    const draft = (await revise(api, agent, id)).body;
    expect(draft.terms.mentorId).toBe(agreement.terms.mentorId);
    const followed = (await changeMentor(api, agent, id, { mentorId: second.id, from })).body;
    expect(followed.terms.mentorId).toBe(second.id);
    const own = { ...followed.terms, mentorId: third.id };
    expect((await fillTerms(api, agent, id, followed.termsRevision, own)).status).toBe(200);
    const kept = (await changeMentor(api, agent, id, { mentorId: agreement.terms.mentorId ?? '', from })).body;
    expect(kept.terms.mentorId).toBe(third.id);
    expect((await agreementRow(api, id)).mentorId).toBe(agreement.terms.mentorId);
  });
});

describe('changes', () => {
  it('are for the parties only', async () => {
    const { id, agent, hostId, agreement, officer } = await signedAgreement(api);
    const other = await signedAgreement(api);
    const next = await another(agent, hostId);
    const change = { mentorId: next.id, from: agreement.startsOn ?? '' };
    for (const who of [other.agent, other.seeker]) {
      const { problem } = await amend(api, who, id, { host: { contactName: '别人' } });
      expect(problem.code).toBe('agreements/not-found');
    }
    expect((await changeMentor(api, other.agent, id, change)).problem.code).toBe('agreements/not-found');
    expect((await revise(api, other.agent, id)).problem.code).toBe('agreements/not-found');
    const foreign = await makePlayer(api, officerOf('411500'));
    for (const who of [officer, foreign, await makePlayer(api)]) {
      expect((await amend(api, who, id, { host: { contactName: '别人' } })).status).toBe(403);
      expect((await changeMentor(api, who, id, change)).status).toBe(403);
      expect((await revise(api, who, id)).status).toBe(403);
    }
    expect(await amendmentsOf(id)).toBe(0);
  });
});
