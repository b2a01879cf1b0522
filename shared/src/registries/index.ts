export * from './registries.routes';
export * from './registries.schemas';
