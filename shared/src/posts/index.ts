export * from './post.policy';
export * from './post.status';
export * from './post-category';
export * from './post-suitability';
export * from './posts.routes';
export * from './posts.schemas';
