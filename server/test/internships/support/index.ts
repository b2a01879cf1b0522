export * from './begun';
export * from './internships';
export * from './messages';
export * from './plans';
export * from './risks';
