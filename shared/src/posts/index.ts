export * from './post.status';
