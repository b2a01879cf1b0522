export * from './post-suitability';
export * from './post.status';
