export * from './notice.status';
