export * from './dates';
export * from './divisions';
export * from './roles';
export * from './settings';
export * from './status-machine';
