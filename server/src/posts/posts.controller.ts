import { Controller } from '@nestjs/common';
import { postRoutes } from '@qihang/shared/posts';
import { Handle, type RouteRequest } from '../platform/http';
import { ChangePostStatus } from './change-post-status';
import { ManagedPostQueries } from './managed-post.queries';
import { PostQueries } from './post.queries';

@Controller()
export class PostsController {
  constructor(
    private readonly posts: PostQueries,
    private readonly managedPosts: ManagedPostQueries,
    private readonly changePostStatus: ChangePostStatus,
  ) {}

  @Handle(postRoutes.list)
  list({ query }: RouteRequest<typeof postRoutes.list>) {
    return this.posts.list(query);
  }

  @Handle(postRoutes.get)
  get({ params }: RouteRequest<typeof postRoutes.get>) {
    return this.posts.get(params.id);
  }

  @Handle(postRoutes.managed)
  managed({ actor, query }: RouteRequest<typeof postRoutes.managed>) {
    return this.managedPosts.list(actor, query);
  }

  @Handle(postRoutes.changeStatus)
  changeStatus({ actor, params, body }: RouteRequest<typeof postRoutes.changeStatus>) {
    return this.changePostStatus.execute(actor, params.id, body);
  }
}
