export * from './begun';
export * from './ending';
export * from './internships';
export * from './messages';
export * from './months';
export * from './plans';
export * from './reminders';
export * from './risks';
