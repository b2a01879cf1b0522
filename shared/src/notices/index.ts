export * from './audience';
export * from './digest.policy';
export * from './hardship-words';
export * from './notice.status';
export * from './notices.routes';
export * from './notices.schemas';
