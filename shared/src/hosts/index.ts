export * from './credit-code';
export * from './host.status';
