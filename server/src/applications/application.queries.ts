import { Injectable } from '@nestjs/common';
import type { Application, applicationRoutes } from '@qihang/shared/applications';
import type { RouteInput, RouteReply } from '@qihang/shared/platform';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { Actor } from '../platform/http';
import { PostDirectory } from '../posts';
import type { ApplicationEntity } from './application.entity';
import { ApplicationHistory } from './application-history';
import { applicationRows, readPage } from './application-page';
import { applicationErrors } from './applications.errors';

type MineQuery = RouteInput<typeof applicationRoutes.mine>['query'];

/** A seeker's own applications. */
@Injectable()
export class ApplicationQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostDirectory,
    private readonly history: ApplicationHistory,
  ) {}

  /** The actor's applications, the latest sent first. */
  async list({ personId }: Actor, { postId, ...page }: MineQuery): Promise<RouteReply<typeof applicationRoutes.mine>> {
    const query = applicationRows(this.transactions.manager).where('a.person_id = :personId', { personId });
    if (postId) query.andWhere('a.post_id = :postId', { postId });
    const { items, nextCursor } = await readPage(query, page);
    return { items: await this.describe(items), nextCursor };
  }

  /** @throws DomainError `applications/not-found` for an unknown application, and for another seeker's */
  async get({ personId }: Actor, id: string): Promise<Application> {
    const row = await applicationRows(this.transactions.manager)
      .where('a.id = :id AND a.person_id = :personId', { id, personId })
      .getOne();
    const [application] = row === null ? [] : await this.describe([row]);
    if (application === undefined) throw new DomainError(applicationErrors.notFound);
    return application;
  }

  private async describe(rows: readonly ApplicationEntity[]): Promise<Application[]> {
    const posts = await this.posts.summaries(rows.map(({ postId }) => postId));
    const history = await this.history.of(rows.map(({ id }) => id));
    return rows.flatMap(({ id, postId, status, message, appliedAt, changedAt, version }) => {
      const post = posts.get(postId);
      if (post === undefined) return [];
      const times = { appliedAt: appliedAt.toISOString(), changedAt: changedAt.toISOString() };
      return [{ id, status, message, ...times, post, history: history.get(id) ?? [], version }];
    });
  }
}
