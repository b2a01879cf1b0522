import { applicationRoutes } from '@qihang/shared/applications';
import { identityRoutes } from '@qihang/shared/identity';
import { PRIVACY_NOTICE_VERSION } from '@qihang/shared/publications';
import { ApplicationEntity } from '../../src/applications/application.entity';
import { MentorEntity } from '../../src/hosts/mentors/mentor.entity';
import { PersonDeletionEntity } from '../../src/identity/deletion/person-deletion.entity';
import { PersonEntity } from '../../src/identity/person.entity';
import { SendMessage } from '../../src/notices';
import { CreateSeeker, SeekerDirectory, SeekerEntity } from '../../src/seekers';
import { makeHostSide, StatementCut, sentAgreement } from '../agreements/support';
import {
  act,
  apply,
  graduate,
  makePlayer,
  makeSeeker,
  nowhereInParticular,
  offered,
  type Player,
  type SeekerPlayer,
} from '../applications/scene';
import { begunInternship } from '../internships/support';
import { makePost } from '../posts/posts';
import { flagSeeker } from '../seekers/flags';
import { startApi, type TestApi } from '../support/api';
import { askForDeletion, deletePerson, erasePersons } from './deletions';
import { officerOf, signInByCode } from './people';

const DAY = 86_400_000;

let api: TestApi;
let cut: StatementCut;
beforeAll(async () => {
  api = await startApi();
  cut = new StatementCut(api);
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-23T02:00:00Z'));

const state = async (player: Player) =>
  (await api.call(identityRoutes.deletion, {}, { as: await player.token() })).body;
const ask = (player: Player) => askForDeletion(api, player);
const erase = () => erasePersons(api);
const deleted = (player: Player) => deletePerson(api, player);
const reasons = ({ problem }: Awaited<ReturnType<typeof ask>>) => problem.errors?.map(({ message }) => message);

const personOf = ({ personId }: Player) => api.dataSource.getRepository(PersonEntity).findOneByOrFail({ id: personId });
const seekerOf = ({ seekerId }: SeekerPlayer) =>
  api.dataSource.getRepository(SeekerEntity).findOneByOrFail({ id: seekerId });
const statusesOf = async ({ personId }: Player) => {
  const rows = await api.dataSource
    .getRepository(PersonDeletionEntity)
    .find({ where: { personId }, order: { id: 'ASC' } });
  return rows.map(({ status }) => status);
};
async function count(table: string, column: string, id: string): Promise<number> {
  const [row] = await api.dataSource.query(`SELECT COUNT(*) AS n FROM ${table} WHERE ${column} = ?`, [id]);
  return Number(row.n);
}

describe('asking for deletion', () => {
  it('needs a fresh proof, and waits seven days in which it can be taken back', async () => {
    const player = await makeSeeker(api);
    const unproved = await api.call(identityRoutes.requestDeletion, {}, { as: await player.token() });
    expect(unproved.problem.code).toBe('http/step-up-needed');
    expect(await state(player)).toEqual({ request: null, obstacles: [] });
    const [first, second] = await Promise.all([ask(player), ask(player)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await statusesOf(player)).toEqual(['waiting']);
    const waiting = {
      status: 'waiting',
      requestedAt: '2026-11-23T02:00:00.000Z',
      erasesAt: '2026-11-30T02:00:00.000Z',
    };
    expect(await state(player)).toEqual({ request: waiting, obstacles: [] });
    api.clock.advance(7 * DAY - 1);
    await erase();
    expect(await statusesOf(player)).toEqual(['waiting']);
    const back = await api.call(identityRoutes.withdrawDeletion, {}, { as: await player.token() });
    expect(back.body.request?.status).toBe('withdrawn');
    await api.call(identityRoutes.withdrawDeletion, {}, { as: await player.token() });
    api.clock.advance(DAY);
    await erase();
    expect(await statusesOf(player)).toEqual(['withdrawn']);
    expect((await personOf(player)).displayName).toBe('王**');
    expect((await ask(player)).body.request?.status).toBe('waiting');
  });

  it('is refused with every reason while an agreement is signed or an internship is not closed', async () => {
    const { seeker, agreement } = await sentAgreement(api);
    expect(reasons(await ask(seeker))).toEqual([
      `见习协议 ${agreement.number} 还在签订，请先拒绝签订，或者等它签完并结束。`,
    ]);
    const begun = await begunInternship(api);
    expect(reasons(await ask(begun.seeker))).toEqual([expect.stringContaining('还没有办结')]);
    expect((await state(begun.seeker)).obstacles).toHaveLength(1);
    expect(await statusesOf(begun.seeker)).toEqual([]);
  });

  it('is refused to officers, to the last agent of a host, and to who has trainees', async () => {
    const { agent, mentor } = await begunInternship(api);
    const officer = await makePlayer(api, officerOf('410105'));
    expect(reasons(await ask(officer))).toEqual([expect.stringContaining('人社部门的工作权限')]);
    expect(reasons(await ask(agent))).toEqual([expect.stringContaining('唯一的经办人')]);
    const { mentorId: busy } = await sentAgreement(api);
    const { personId } = await api.dataSource.getRepository(MentorEntity).findOneByOrFail({ id: busy });
    await api.dataSource.getRepository(MentorEntity).update(busy, { personId: mentor.personId });
    expect(reasons(await ask(mentor))).toEqual([expect.stringContaining('还在带 1 名见习人员')]);
    await api.dataSource.getRepository(MentorEntity).update(busy, { personId });
  });

  it('comes to nothing when by its day something stands against it', async () => {
    const { seeker, internshipId } = await begunInternship(api, { internship: { status: 'closed' } });
    expect((await ask(seeker)).status).toBe(200);
    await api.dataSource.query("UPDATE internships SET status = 'active' WHERE id = ?", [internshipId]);
    api.clock.advance(7 * DAY);
    await erase();
    expect((await state(seeker)).request?.status).toBe('stopped');
    expect((await personOf(seeker)).displayName).toBe('王**');
  });
});

describe('a seeker who is deleted', () => {
  it('leaves nothing that tells who it was, but that applications were there and what was consented to', async () => {
    const side = await makeHostSide(api);
    const player = await makeSeeker(api);
    const { phone, personId, seekerId } = player;
    const body = { granted: true, noticeVersion: PRIVACY_NOTICE_VERSION };
    await api.call(
      identityRoutes.setConsent,
      { params: { kind: 'privacy-notice' }, body },
      { as: await player.token() },
    );
    await flagSeeker(api, seekerId, { kind: 'disability' });
    const citizenNumber = await api.get(SeekerDirectory).citizenNumberOf(seekerId);
    const open = await apply(api, player, await makePost(api, side.hostId), '我家住在示例街二号');
    const postId = await makePost(api, side.hostId);
    const accepted = await offered(api, side.agent, player, postId);
    expect((await act(api, player, 'accept', accepted)).status).toBe(200);
    await api.get(SendMessage).execute({ personId, kind: 'system', sourceKey: 'test:1', title: '通知', text: '内容' });
    const token = await player.token();
    await deleted(player);

    expect(await statusesOf(player)).toEqual(['done']);
    expect((await api.call(identityRoutes.me, {}, { as: token })).status).toBe(401);
    expect(await personOf(player)).toMatchObject({ displayName: '已注销', maskedPhone: '', wechatOpenidIndex: null });
    expect(await seekerOf(player)).toMatchObject({
      maskedName: '已注销',
      maskedCitizenNumber: '',
      school: null,
      major: null,
    });
    expect((await api.get(SeekerDirectory).facts([seekerId])).get(seekerId)?.name).toBe('已注销');
    for (const table of [
      'inbox_messages',
      'message_permissions',
      'message_preferences',
      'person_grants',
      'sign_up_drafts',
    ]) {
      expect([table, await count(table, 'person_id', personId)]).toEqual([table, 0]);
    }
    expect(await count('hardship_flags', 'seeker_id', seekerId)).toBe(0);
    const applications = await api.dataSource.getRepository(ApplicationEntity).findBy({ seekerId });
    expect(applications.map(({ status, message }) => [status, message])).toEqual([
      // when the other offer was accepted
      ['lapsed', ''],
      ['withdrawn', ''],
    ]);
    const [post] = await api.dataSource.query('SELECT places_taken AS taken FROM posts WHERE id = ?', [postId]);
    expect(Number(post.taken)).toBe(0);
    const seen = await api.call(applicationRoutes.received, { query: { limit: 10 } }, { as: await side.agent.token() });
    expect(JSON.stringify(seen.body)).not.toMatch(/王小明|示例街|郑州大学/);
    expect(seen.body.items.map(({ id }) => id)).toContain(open.id);
    const proof = await api.dataSource.query(
      'SELECT kind, granted FROM consent_entries WHERE person_id = ? ORDER BY id',
      [personId],
    );
    const given = proof.filter(({ granted }: { granted: number }) => granted === 1);
    const withdrawn = proof.filter(({ granted }: { granted: number }) => granted === 0);
    const kindsOf = (rows: { kind: string }[]) => rows.map(({ kind }) => kind).sort();
    expect(kindsOf(given)).toEqual(['hardship-matching', 'privacy-notice']);
    expect(kindsOf(withdrawn)).toEqual(kindsOf(given));
    expect(await count('consents', 'granted = 1 AND person_id', personId)).toBe(0);

    // the phone and the number begin anew, as somebody else
    const { person } = await signInByCode(api, phone);
    expect(person.id).not.toBe(personId);
    const signedUp = await api.get(CreateSeeker).execute({
      personId: person.id,
      matchingConsent: false,
      identity: { name: '王小明', citizenNumber },
      background: graduate,
      intention: nowhereInParticular,
    });
    expect(signedUp).not.toBe(seekerId);
  });
});

describe('a worker that dies before any statement of a deletion', () => {
  it('leaves it to the next run, which ends it once', async () => {
    const side = await makeHostSide(api);
    const player = await makeSeeker(api);
    await apply(api, player, await makePost(api, side.hostId), '请考虑我');
    expect((await ask(player)).status).toBe(200);
    api.clock.advance(7 * DAY);
    let tries = 0;
    do {
      tries += 1;
      cut.arm(tries);
      await erase().catch(() => undefined);
      cut.disarm();
      const { displayName, maskedPhone } = await personOf(player);
      // the account is closed whole or not at all
      expect([displayName === '已注销', maskedPhone === '']).toEqual(Array(2).fill(displayName === '已注销'));
    } while (cut.hit && tries < 300);
    expect(tries).toBeGreaterThan(20);
    await erase();
    expect(await statusesOf(player)).toEqual(['done']);
    expect((await seekerOf(player)).maskedName).toBe('已注销');
    const lines = await api.dataSource.query(
      "SELECT 1 FROM audit_entries WHERE action = 'identity.erase-person' AND subject_id = ?",
      [player.personId],
    );
    expect(lines).toHaveLength(1);
  });
});
