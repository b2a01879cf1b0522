export * from './citizen-number';
export * from './masking';
export * from './person-name';
export * from './phone';
