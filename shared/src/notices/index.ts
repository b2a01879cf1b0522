export * from './audience';
export * from './notice.status';
export * from './notices.routes';
export * from './notices.schemas';
