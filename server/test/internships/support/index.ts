export * from './begun';
export * from './internships';
