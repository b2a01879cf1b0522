export * from './dates';
export * from './divisions';
export * from './education-level';
export * from './money';
export * from './reference-search';
export * from './roles';
export * from './settings';
export * from './status-machine';
