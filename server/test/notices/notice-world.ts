import type { Session } from '@qihang/shared/identity';
import { type Audience, type Notice, noticeRoutes } from '@qihang/shared/notices';
import { insertPeople, insertPermissions } from '../../bench/people';
import { DeliverWechat } from '../../src/notices/delivery/deliver-wechat';
import { FanOutNotice } from '../../src/notices/fan-out-notice';
import { PersonalDataCipher } from '../../src/platform/personal-data';
import { WechatStandIn } from '../../src/platform/wechat';
import { officerOf, signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';

export const everybody: Audience = { field: 'division', in: ['410000'] };
export const flagged: Audience = { field: 'hardship', in: ['minimum-living'] };
export const FIRST = 1_000;
const PEOPLE = 6;

/** Whom a session signs in, for a call. */
export const as = (session: Session) => ({ as: session.accessToken });

/** The openid that a person is bound to. */
export const openIdOf = (id: number) => `oNOTICES${String(id).padStart(19, '0')}`;

export type NoticeWorld = Awaited<ReturnType<typeof noticeWorld>>;

/**
 * The whole server with a stand-in for WeChat, officers of 郑州, of its district 410102 and of 开封, and six seekers: three in
 * the district, two more in 郑州, one in 开封. The first and the last are flagged; the first one's inbox is `seeker`'s.
 */
export async function noticeWorld() {
  /** Openids whose next answer is cut off. */
  const cutOff = new Set<string>();
  const standIn = new WechatStandIn({
    fault: ({ body }) => (cutOff.delete(String(body.touser)) ? { kind: 'cut-off' } : undefined),
  });
  const api = await startApi({ env: { WECHAT_API_BASE: await standIn.start(), DEMO: 'on' } });
  const city = await signedInAs(api, officerOf('410100'));
  const county = await signedInAs(api, officerOf('410102'));
  const otherCity = await signedInAs(api, officerOf('410200'));
  const seeker = await signedInAs(api);
  await seed(api, seeker.person.id);

  /** What an officer writes. */
  const content = (values: object = {}) => ({
    title: '适合您的岗位',
    text: '点开查看岗位和报名方式',
    audience: everybody,
    postIds: [] as string[],
    ...values,
  });

  async function draft(values: object = {}, officer = city): Promise<Notice> {
    const answer = await api.call(noticeRoutes.create, { body: content(values) }, as(officer));
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
    return answer.body;
  }

  /** Writes a notice and sends it. @returns its id */
  async function sendNow(values: object = {}, officer = city): Promise<string> {
    const { id, version } = await draft(values, officer);
    const sent = await api.call(noticeRoutes.send, { params: { id }, body: { version } }, as(officer));
    if (sent.status !== 200) throw new Error(JSON.stringify(sent.problem));
    return id;
  }

  return {
    api,
    standIn,
    cutOff,
    city,
    county,
    otherCity,
    seeker,
    content,
    draft,
    sendNow,

    /** Does the worker's part. */
    async work(noticeId: string): Promise<void> {
      const signal = new AbortController().signal;
      await api.get(FanOutNotice).handle({ noticeId }, { eventId: '1', attempt: 1, signal });
      await api.get(DeliverWechat).tick(signal);
    },

    get: async (id: string, officer = city) => (await api.call(noticeRoutes.get, { params: { id } }, as(officer))).body,

    auditOf: (action: string): Promise<{ actorId: string; detail: string }[]> =>
      api.dataSource.query('SELECT actor_id AS actorId, detail FROM audit_entries WHERE action = ? ORDER BY id', [
        action,
      ]),

    async end() {
      await api.close();
      await standIn.stop();
    },
  };
}

async function seed({ dataSource, get }: TestApi, firstPersonId: string): Promise<void> {
  await insertPeople(dataSource, get(PersonalDataCipher), {
    first: FIRST,
    count: PEOPLE,
    divisionCode: (id) => (id === FIRST + 5 ? '410202' : id % 2 === 0 ? '410102' : '410105'),
    openId: openIdOf,
  });
  await insertPermissions(dataSource, { first: FIRST, count: PEOPLE, templateId: 'sandbox-notice', credits: 20 });
  await dataSource.query(
    `INSERT INTO hardship_flags (seeker_id, kind, as_of, expires_on, import_id, run_id, source, status, flagged_at)
     VALUES (?, 'minimum-living', '2026-01-01', '2027-01-01', 1, 1, 'match', 'active', NOW(3)),
            (?, 'minimum-living', '2026-01-01', '2027-01-01', 1, 1, 'match', 'active', NOW(3))`,
    [FIRST, FIRST + 5],
  );
  await dataSource.query('UPDATE seekers SET person_id = ? WHERE id = ?', [firstPersonId, FIRST]);
}
