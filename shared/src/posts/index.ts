export * from './post-suitability';
export * from './post.status';
export * from './posts.routes';
export * from './posts.schemas';
