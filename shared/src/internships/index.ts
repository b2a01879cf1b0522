export * from './check-log-entry';
export * from './internship.policy';
export * from './internship.status';
export * from './internship-months';
export * from './internship-risks';
export * from './internships.schemas';
export * from './log-entries';
export * from './plan-templates';
