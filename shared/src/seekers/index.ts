export * from './eligibility';
export * from './eligibility.messages';
export * from './eligibility.policy';
export * from './eligibility.reasons';
export * from './seekers.routes';
export * from './seekers.schemas';
