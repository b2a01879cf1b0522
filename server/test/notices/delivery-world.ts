import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertPeople, insertPermissions, type PeopleOptions } from '../../bench/people';
import { ChannelPauses } from '../../src/notices/delivery/channel-pause.queries';
import { ClaimDeliveries } from '../../src/notices/delivery/claim-deliveries';
import { ComposeMessage } from '../../src/notices/delivery/compose-message';
import { DeliverWechat } from '../../src/notices/delivery/deliver-wechat';
import { DeliveryRecord } from '../../src/notices/delivery/delivery-record';
import { FanOutNotice } from '../../src/notices/fan-out-notice';
import { FinishNotices } from '../../src/notices/finish-notices';
import { MessageTemplates } from '../../src/notices/message-templates';
import { NoticeEntity } from '../../src/notices/notice.entity';
import { QueueDelivery } from '../../src/notices/queue-delivery';
import { SendMessage } from '../../src/notices/send-message';
import { FixedClock } from '../../src/platform/clock';
import { dataSourceOptions, Transactions } from '../../src/platform/database';
import { Metrics } from '../../src/platform/metrics';
import { PersonalDataCipher } from '../../src/platform/personal-data';
import type { Settings } from '../../src/platform/settings';
import { GatewayStates } from '../../src/platform/system';
import { GatewayHttp, type StandInOptions, WechatGateway, WechatStandIn } from '../../src/platform/wechat';
import { SharedAccessTokens } from '../../src/platform/wechat/shared-access-tokens';
import { TokenStore } from '../../src/platform/wechat/token-store';
import { WorkerWake } from '../../src/platform/worker';
import { createSchema } from '../support/schema';

export const TEMPLATES = { notice: 'sandbox-notice', application: 'sandbox-application' };
const APP = { appId: 'sandbox', secret: 'sandbox', miniprogramState: 'developer' as const };
const ZHENGZHOU = '410102';

/** The openid that the n-th person of a test is bound to. */
export function openIdOf(id: number): string {
  return `oPERSON${String(id).padStart(20, '0')}`;
}

export type DeliveryWorld = Awaited<ReturnType<typeof deliveryWorld>>;

/** A database and a stand-in of their own, and the parts that send; no HTTP. */
export async function deliveryWorld() {
  Logger.overrideLogger(false);
  const schema = await createSchema();
  const dataSource = await new DataSource(dataSourceOptions(schema.url)).initialize();
  const transactions = new Transactions(dataSource);
  const clock = new FixedClock('2026-11-23T02:00:00Z');
  const cipher = new PersonalDataCipher({
    algorithm: 'aes-256-gcm',
    current: 'a',
    keys: new Map([['a', randomBytes(32)]]),
    index: randomBytes(32),
  });
  const templates = new MessageTemplates({ wechat: { templates: TEMPLATES } } as Settings);
  const wake = new WorkerWake();
  const finishNotices = new FinishNotices(transactions, clock);
  const fanOut = new FanOutNotice(transactions, clock, templates, finishNotices, wake);
  const metrics = new Metrics();
  const standIns: (() => Promise<void>)[] = [];

  /** A worker process's parts, and the stand-in that it talks to. */
  async function workerOn(standIn: WechatStandIn, baseUrl: string, timeoutMs = 10_000) {
    const http = new GatewayHttp(baseUrl, { timeoutMs });
    standIns.push(() => http.close());
    const tokens = new SharedAccessTokens(http, new TokenStore(dataSource, cipher, clock, APP.appId), clock, APP);
    const gateway = new WechatGateway(http, tokens, APP);
    const record = new DeliveryRecord(transactions, clock, templates, metrics);
    const deliver = new DeliverWechat(
      new ClaimDeliveries(transactions, clock, templates),
      record,
      new ChannelPauses(transactions, clock, new GatewayStates()),
      new ComposeMessage(transactions, gateway, templates),
      gateway,
      cipher,
      finishNotices,
    );
    return { standIn, deliver, record, gateway };
  }

  return {
    claims: new ClaimDeliveries(transactions, clock, templates),
    dataSource,
    transactions,
    clock,
    cipher,
    metrics,
    finishNotices,
    fanOut,
    send: new SendMessage(transactions, clock, new QueueDelivery(transactions, clock, templates, wake)),
    workerOn,

    async worker(options: StandInOptions = {}, timeoutMs?: number) {
      const standIn = new WechatStandIn({ now: () => clock.now().getTime(), ...options });
      const baseUrl = await standIn.start();
      standIns.push(() => standIn.stop());
      return { ...(await workerOn(standIn, baseUrl, timeoutMs)), baseUrl };
    },

    /** Empties the tables; what the stand-ins received is theirs. */
    async clear() {
      for (const close of standIns.splice(0)) await close();
      const tables = ['persons', 'seekers', 'hardship_flags', 'notices', 'inbox_messages', 'deliveries'];
      const own = ['message_permissions', 'message_preferences', 'channel_pauses', 'wechat_tokens'];
      for (const table of [...tables, ...own]) await dataSource.query(`TRUNCATE ${table}`);
      clock.set('2026-11-23T02:00:00Z');
    },

    /** People of 郑州, bound to WeChat, with one permission for each template, unless told otherwise. */
    async people(count: number, options: Partial<PeopleOptions> & { credits?: number } = {}) {
      const people = { first: 1, count, divisionCode: () => ZHENGZHOU, openId: openIdOf, ...options };
      await insertPeople(dataSource, cipher, people);
      for (const templateId of Object.values(TEMPLATES)) {
        await insertPermissions(dataSource, { ...people, templateId, credits: options.credits ?? 1 });
      }
    },

    /** A notice of 河南 that is being sent. @returns its id */
    async notice(values: Partial<NoticeEntity> = {}): Promise<string> {
      const notice = dataSource.manager.create(NoticeEntity, {
        authorId: '1',
        divisionCode: '410000',
        title: '适合您的岗位',
        text: '点开查看岗位和报名方式',
        audience: { field: 'division', in: ['410000'] },
        postIds: [],
        status: 'sending',
        createdAt: clock.now(),
        ...values,
      });
      return (await dataSource.manager.save(notice)).id;
    },

    /** Fans a notice out, as its event does. */
    fanOutNow(noticeId: string, signal = new AbortController().signal): Promise<void> {
      return fanOut.handle({ noticeId }, { eventId: '1', attempt: 1, signal });
    },

    /** How many deliveries are in each status. */
    async statuses(): Promise<Record<string, number>> {
      const rows: { status: string; n: string }[] = await dataSource.query(
        'SELECT status, COUNT(*) AS n FROM deliveries GROUP BY status',
      );
      return Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]));
    },

    async end() {
      for (const close of standIns.splice(0)) await close();
      await dataSource.destroy();
      await schema.drop();
    },
  };
}

/** One look of a worker loop at what is due. */
export function tick({ deliver }: { deliver: DeliverWechat }): Promise<boolean> {
  return deliver.tick(new AbortController().signal);
}
