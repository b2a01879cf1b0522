export * from './begun';
export * from './internships';
export * from './plans';
export * from './risks';
