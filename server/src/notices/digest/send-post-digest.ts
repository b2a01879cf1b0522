import { Injectable } from '@nestjs/common';
import { DIGEST_POLICY } from '@qihang/shared/notices';
import { type LocalDate, valueOn } from '@qihang/shared/platform';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { Scheduled, type ScheduledJob, WorkerWake } from '../../platform/worker';
import { MessageTemplates } from '../message-templates';
import { choosePosts } from './choose-posts';
import { DIGEST_KEY, DigestQueries, type DigestReader, type NewPost } from './digest.queries';
import { DigestAudience } from './digest-audience';
import { PostDigestEntity } from './post-digest.entity';

const SEEKERS_AT_ONCE = 500;
const SHANGHAI_HOURS = 8;

interface Message {
  readonly personId: string;
  readonly postIds: readonly string[];
}

/**
 * Tells its audience once a day which newly published posts suit them (domain, §§ 4 and 8). The source key of the day makes a
 * second digest of one day impossible; the position makes the run go on where it was stopped.
 */
@Injectable()
@Scheduled({ name: 'notices.send-post-digest', everySeconds: 1_800 })
export class SendPostDigest implements ScheduledJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audience: DigestAudience,
    private readonly digests: DigestQueries,
    private readonly templates: MessageTemplates,
    private readonly wake: WorkerWake,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const day = this.clock.today();
    if (!this.isTimeToTell(day)) return;
    const { newsForDays } = valueOn(DIGEST_POLICY, day);
    const posts = await this.digests.newPosts(newsForDays);
    while (!signal.aborted && (await this.tellSome(day, posts)));
    this.wake.signal();
  }

  private isTimeToTell(day: LocalDate): boolean {
    const hour = (this.clock.now().getUTCHours() + SHANGHAI_HOURS) % 24;
    const { fromHour, beforeHour } = valueOn(DIGEST_POLICY, day);
    return hour >= fromHour && hour < beforeHour;
  }

  /** @returns whether the audience may go on */
  private tellSome(day: LocalDate, posts: readonly NewPost[]): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      const digest = await lockDigest(manager, day);
      if (digest.finishedAt !== null) return false;
      const seekerIds = posts.length === 0 ? [] : await this.audience.seekersAfter(digest.position, SEEKERS_AT_ONCE);
      const messages = this.messagesFor(await this.digests.readers(seekerIds), posts, day);
      if (messages.length > 0) await this.send(manager, messages, day);
      digest.told += messages.length;
      digest.position = seekerIds.at(-1) ?? digest.position;
      if (seekerIds.length < SEEKERS_AT_ONCE) digest.finishedAt = this.clock.now();
      await manager.save(digest);
      return digest.finishedAt === null;
    });
  }

  private messagesFor(readers: readonly DigestReader[], posts: readonly NewPost[], day: LocalDate): Message[] {
    const policy = valueOn(DIGEST_POLICY, day);
    return readers.flatMap((reader) => {
      const postIds = choosePosts(reader, posts, policy);
      return postIds.length === 0 ? [] : [{ personId: reader.personId, postIds }];
    });
  }

  private async send(manager: EntityManager, messages: readonly Message[], day: LocalDate): Promise<void> {
    const now = this.clock.now();
    const sourceKey = `${DIGEST_KEY}${day}`;
    await manager.query(
      'INSERT IGNORE INTO inbox_messages (person_id, kind, source_key, title, text, post_ids, created_at) VALUES ?',
      [
        messages.map(({ personId, postIds }) => [
          BigInt(personId),
          'notice',
          sourceKey,
          `有 ${postIds.length} 个新岗位适合您`,
          '这些岗位刚刚发布，符合您的学历、专业和求职意向，点开即可查看和报名。',
          JSON.stringify(postIds),
          now,
        ]),
      ],
    );
    await this.audience.told(messages.map(({ personId }) => personId));
    const templateId = this.templates.idOf('post-digest');
    if (templateId === undefined) return;
    await manager.query(
      `INSERT IGNORE INTO deliveries (message_id, channel, person_id, notice_id, template, status, due_at, changed_at)
       SELECT m.id, 'wechat', m.person_id, NULL, 'post-digest', 'pending', ?, ?
         FROM inbox_messages m
         JOIN persons p ON p.id = m.person_id AND p.wechat_openid_index IS NOT NULL
         JOIN message_permissions mc ON mc.person_id = m.person_id AND mc.template_id = ? AND mc.credits > 0
         LEFT JOIN message_preferences mp ON mp.person_id = m.person_id
        WHERE m.person_id IN (?) AND m.source_key = ? AND COALESCE(mp.wechat, 1) = 1`,
      [now, now, templateId, messages.map(({ personId }) => BigInt(personId)), sourceKey],
    );
  }
}

/** The day's row, made if there is none. */
async function lockDigest(manager: EntityManager, day: LocalDate): Promise<PostDigestEntity> {
  await manager.query('INSERT IGNORE INTO post_digests (day, position, told) VALUES (?, 0, 0)', [day]);
  return manager.findOneOrFail(PostDigestEntity, { where: { day }, lock: { mode: 'pessimistic_write' } });
}
