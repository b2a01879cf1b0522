import { type Mentor, mentorRoutes } from '@qihang/shared/hosts';
import { identityRoutes } from '@qihang/shared/identity';
import { MentorAssignments, MentorDirectory } from '../../src/hosts';
import { MentorEntity } from '../../src/hosts/mentors/mentor.entity';
import { Transactions } from '../../src/platform/database';
import { makeAgent, type Player } from '../applications/scene';
import { freshPhone, signInByCode } from '../identity/people';
import { makeHost } from '../posts/posts';
import { startApi, type TestApi } from '../support/api';
import { add, added, mentorOf, retire, update } from './mentors';

let api: TestApi;
let host: string;
let agent: Player;
/** Trainees by mentor id, as the domain of agreements would count them. */
const trainees = new Map<string, number>();

beforeAll(async () => {
  api = await startApi();
  const count = async (ids: readonly string[]) => new Map(ids.map((id) => [id, trainees.get(id) ?? 0]));
  jest.spyOn(api.get(MentorAssignments), 'counts').mockImplementation(count);
});
beforeEach(async () => {
  host = await makeHost(api);
  agent = await makeAgent(api, host);
});
afterAll(() => api.close());

const outcome = ({ status, problem }: { status: number; problem: { code?: string } }) =>
  status === 200 ? 200 : `${status} ${problem.code}`;

async function list(by: Player, query: { hostId?: string; status?: 'active' | 'retired'; limit?: number } = {}) {
  return (await api.call(mentorRoutes.list, { query }, { as: await by.token() })).body;
}

/** Where the phone's owner is a mentor, as the owner sees it after signing in. */
async function mentorsAt(phone: string): Promise<(string | null)[]> {
  api.clock.advance(60_000);
  const { accessToken } = await signInByCode(api, phone);
  const { body } = await api.call(identityRoutes.me, {}, { as: accessToken });
  return body.grants.filter(({ role }) => role === 'mentor').map(({ hostId }) => hostId);
}

const row = (id: string) => api.dataSource.getRepository(MentorEntity).findOneByOrFail({ id });

describe('adding a mentor', () => {
  it('puts the mentor on the list of the host, and the phone signs in as its mentor', async () => {
    const mentor = mentorOf(host);
    const answer = await add(api, agent, mentor);
    expect(answer.body).toEqual({
      id: answer.body.id,
      hostId: host,
      hostName: '河南启明会计师事务所',
      name: '周明师',
      maskedPhone: `139****${mentor.phone.slice(-4)}`,
      jobTitle: '主管会计',
      specialty: '会计核算、纳税申报',
      yearsOfExperience: 8,
      status: 'active',
      currentTrainees: 0,
      version: 1,
    });
    expect((await list(agent)).items).toEqual([answer.body]);
    expect(await mentorsAt(mentor.phone)).toEqual([host]);
  });

  it('keeps name and phone encrypted', async () => {
    const mentor = mentorOf(host);
    const { id } = await added(api, agent, mentor);
    const [stored] = await api.dataSource.query('SELECT * FROM mentors WHERE id = ?', [id]);
    const text = Object.values(stored).map((value) =>
      Buffer.isBuffer(value) ? value.toString('utf8') : String(value),
    );
    expect(text.join()).not.toContain(mentor.phone);
    expect(text.join()).not.toContain(mentor.name);
    expect(stored.masked_name).toBe('周**');
  });

  it('twice by the same phone is refused at the field, also at the same moment; another host may', async () => {
    const mentor = mentorOf(host);
    const answers = await Promise.all([add(api, agent, mentor), add(api, agent, mentor), add(api, agent, mentor)]);
    const taken = '409 hosts/mentor-phone-taken';
    expect(answers.map(outcome).sort()).toEqual([200, taken, taken]);
    const again = await add(api, agent, { ...mentor, name: '吴另师' });
    expect(again.problem.errors).toEqual([{ path: 'phone', message: expect.stringContaining('已经登记') }]);
    const otherHost = await makeHost(api);
    const otherAgent = await makeAgent(api, otherHost);
    expect(outcome(await add(api, otherAgent, { ...mentor, hostId: otherHost }))).toBe(200);
    expect((await mentorsAt(mentor.phone)).sort()).toEqual([host, otherHost].sort());
  });

  it('of a refused one leaves no role behind', async () => {
    const [first, second] = [mentorOf(host), mentorOf(host)];
    await added(api, agent, first);
    const { id, version } = await added(api, agent, second);
    const refused = await update(api, agent, { id, version } as Mentor, { ...second, phone: first.phone });
    expect(outcome(refused)).toBe('409 hosts/mentor-phone-taken');
    expect(await mentorsAt(second.phone)).toEqual([host]);
  });

  it('says what to fill in', async () => {
    const answer = await add(api, agent, mentorOf(host, { name: '', phone: '123', specialty: '' }));
    expect(answer.status).toBe(400);
    expect(answer.problem.errors?.map(({ path }) => path)).toEqual(['phone', 'name', 'specialty']);
  });
});

describe('whose mentors', () => {
  it('an agent sees and changes are those of the own hosts', async () => {
    const mentor = await added(api, agent, mentorOf(host));
    const stranger = await makeAgent(api, await makeHost(api));
    expect((await list(stranger)).items).toEqual([]);
    expect((await list(stranger, { hostId: host })).items).toEqual([]);
    expect(outcome(await add(api, stranger, mentorOf(host)))).toBe('404 hosts/not-found');
    expect(outcome(await update(api, stranger, mentor))).toBe('404 hosts/mentor-not-found');
    expect(outcome(await retire(api, stranger, mentor))).toBe('404 hosts/mentor-not-found');
    expect(await row(mentor.id)).toMatchObject({ status: 'active', version: 1 });
  });

  it('are listed page by page, the newest first, in the status asked for', async () => {
    const mentors = [];
    for (const name of ['周甲师', '周乙师', '周丙师']) mentors.push(await added(api, agent, mentorOf(host, { name })));
    const [first] = mentors;
    if (first) await retire(api, agent, first);
    const page = await list(agent, { limit: 2 });
    expect(page.items.map(({ name }) => name)).toEqual(['周丙师', '周乙师']);
    const query = { limit: 2, cursor: page.nextCursor ?? '' };
    const rest = await api.call(mentorRoutes.list, { query }, { as: await agent.token() });
    expect(rest.body.items.map(({ name, status }) => [name, status])).toEqual([['周甲师', 'retired']]);
    expect(rest.body.nextCursor).toBeNull();
    expect((await list(agent, { status: 'active' })).items).toHaveLength(2);
  });
});

describe('changing a mentor', () => {
  it('corrects the facts and leaves the phone alone', async () => {
    const mentor = mentorOf(host);
    const before = await added(api, agent, mentor);
    const { body } = await update(api, agent, before, { name: '周名师', jobTitle: '财务经理', yearsOfExperience: 9 });
    expect(body).toEqual({ ...before, name: '周名师', jobTitle: '财务经理', yearsOfExperience: 9, version: 2 });
    expect(await mentorsAt(mentor.phone)).toEqual([host]);
  });

  it('to another phone moves the role to the other account', async () => {
    const mentor = mentorOf(host);
    const before = await added(api, agent, mentor);
    const phone = freshPhone();
    const { body } = await update(api, agent, before, { phone });
    expect(body.maskedPhone).toBe(`139****${phone.slice(-4)}`);
    expect(await mentorsAt(mentor.phone)).toEqual([]);
    expect(await mentorsAt(phone)).toEqual([host]);
    const facts = (await api.get(MentorDirectory).find([before.id])).get(before.id);
    expect(facts).toMatchObject({ phone, personId: (await row(before.id)).personId });
    expect(outcome(await add(api, agent, mentor))).toBe(200);
  });

  it('by two at once counts once, and the other is told to look again', async () => {
    const mentor = await added(api, agent, mentorOf(host));
    const colleague = await makeAgent(api, host);
    const answers = await Promise.all([
      update(api, agent, mentor, { jobTitle: '财务经理' }),
      update(api, colleague, mentor, { phone: freshPhone() }),
    ]);
    expect(answers.map(outcome).sort()).toEqual([200, '409 hosts/mentor-changed']);
    expect((await row(mentor.id)).version).toBe(2);
  });
});

describe('retiring a mentor', () => {
  it('takes the role away, keeps the entry, and lets the phone come back as a new one', async () => {
    const mentor = mentorOf(host);
    const { id, ...before } = await added(api, agent, mentor);
    const { body } = await retire(api, agent, { id, ...before });
    expect(body).toEqual({ ...before, id, status: 'retired', version: 2 });
    expect(await mentorsAt(mentor.phone)).toEqual([]);
    const back = await added(api, agent, mentor);
    expect(back.id).not.toBe(id);
    expect(await mentorsAt(mentor.phone)).toEqual([host]);
    const facts = await api.get(MentorDirectory).find([id, back.id]);
    expect([facts.get(id)?.status, facts.get(back.id)?.status]).toEqual(['retired', 'active']);
  });

  it('is refused while trainees are assigned', async () => {
    const mentor = await added(api, agent, mentorOf(host));
    trainees.set(mentor.id, 2);
    expect((await list(agent)).items[0]?.currentTrainees).toBe(2);
    expect(outcome(await retire(api, agent, mentor))).toBe('409 hosts/mentor-busy');
    trainees.delete(mentor.id);
    expect(outcome(await retire(api, agent, mentor))).toBe(200);
  });

  it('and changing at once: one of them counts', async () => {
    const mentor = await added(api, agent, mentorOf(host));
    const answers = await Promise.all([retire(api, agent, mentor), update(api, agent, mentor, { jobTitle: '经理' })]);
    const refusals = answers.map(outcome).filter((code) => code !== 200);
    expect(refusals).toHaveLength(1);
    expect(['409 hosts/mentor-changed', '409 hosts/mentor-retired']).toContain(refusals[0]);
  });

  it('is final for the entry', async () => {
    const { body } = await retire(api, agent, await added(api, agent, mentorOf(host)));
    expect(outcome(await retire(api, agent, body))).toBe('409 hosts/mentor-retired');
    expect(outcome(await update(api, agent, body))).toBe('409 hosts/mentor-retired');
  });

  it('waits for an agreement that holds the mentor', async () => {
    const mentor = await added(api, agent, mentorOf(host));
    let retiring: ReturnType<typeof retire> | undefined;
    await api.get(Transactions).run(async () => {
      const facts = await api.get(MentorDirectory).lock(mentor.id);
      expect(facts).toMatchObject({ hostId: host, name: '周明师', maskedName: '周**', status: 'active' });
      retiring = retire(api, agent, mentor);
      trainees.set(mentor.id, 1);
    });
    expect(await retiring?.then(outcome)).toBe('409 hosts/mentor-busy');
    trainees.delete(mentor.id);
  });
});

describe('the audit log', () => {
  it('names every change of a mentor, without name and phone', async () => {
    const mentor = mentorOf(host);
    const { body } = await update(api, agent, await added(api, agent, mentor), { phone: freshPhone() });
    await retire(api, agent, body);
    const entries: { action: string; detail: string | null }[] = await api.dataSource.query(
      `SELECT action, detail FROM audit_entries WHERE subject_type = 'mentor' AND subject_id = ? ORDER BY at, id`,
      [body.id],
    );
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'hosts.add-mentor',
      'hosts.retire-mentor',
      'hosts.update-mentor',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${mentor.phone}|周明师`));
  });
});

describe('the counter of trainees', () => {
  it('is registered once', () => {
    expect(() => api.get(MentorAssignments).register(async () => new Map())).toThrow('registered already');
  });
});
