export * from './accepted-application';
export * from './download';
export * from './drafted-agreement';
