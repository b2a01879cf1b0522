import { Module } from '@nestjs/common';
import { HostsModule } from '../hosts';
import { ChangePostStatus } from './change-post-status';
import { ExpirePosts } from './expire-posts';
import { PostImportModule } from './import/post-import.module';
import { ManagedPostQueries } from './managed-post.queries';
import { MovePost } from './move-post';
import { PausePosts } from './pause-posts';
import { PostQueries } from './post.queries';
import { PostDirectory } from './post-directory';
import { PostPlaces } from './post-places';
import { PostsController } from './posts.controller';

@Module({
  imports: [HostsModule, PostImportModule],
  controllers: [PostsController],
  providers: [
    PostQueries,
    ManagedPostQueries,
    MovePost,
    ChangePostStatus,
    ExpirePosts,
    PausePosts,
    PostPlaces,
    PostDirectory,
  ],
  exports: [PausePosts, PostPlaces, PostDirectory],
})
export class PostsModule {}
