export * from './begun';
export * from './internships';
export * from './risks';
