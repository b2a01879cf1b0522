export { PausePosts } from './pause-posts';
export { type ClosedPost, PostDirectory, type PostFacts } from './post-directory';
export { type LockedPost, PostPlaces } from './post-places';
export { postSearchText } from './post-search-text';
export { postClosed } from './posts.events';
export { PostsModule } from './posts.module';
