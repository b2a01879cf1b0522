export * from './internships';
