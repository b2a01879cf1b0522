export * from './accepted-application';
export * from './drafted-agreement';
