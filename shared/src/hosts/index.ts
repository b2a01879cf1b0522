export * from './credit-code';
export * from './host.status';
export * from './hosts.routes';
export * from './hosts.schemas';
export * from './mentor.status';
export * from './mentors.routes';
export * from './mentors.schemas';
