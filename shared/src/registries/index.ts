export * from './registries.routes';
export * from './registries.schemas';
export * from './registry.policy';
