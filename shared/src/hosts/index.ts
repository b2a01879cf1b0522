export * from './credit-code';
export * from './host.status';
export * from './hosts.routes';
export * from './hosts.schemas';
