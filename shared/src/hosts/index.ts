export * from './host.status';
