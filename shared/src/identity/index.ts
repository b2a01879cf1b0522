export * from './citizen-number';
export * from './deletion.policy';
export * from './identity.routes';
export * from './identity.schemas';
export * from './masking';
export * from './person-name';
export * from './phone';
