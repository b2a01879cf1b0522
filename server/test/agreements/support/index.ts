export * from './accepted-application';
export * from './download';
export * from './drafted-agreement';
export * from './insert-only';
export * from './rows';
export * from './signed-agreement';
export * from './worker';
