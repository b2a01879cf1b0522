export * from './answer-policy';
export * from './application.status';
export * from './applications.routes';
export * from './applications.schemas';
