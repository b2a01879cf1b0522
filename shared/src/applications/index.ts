export * from './application.status';
