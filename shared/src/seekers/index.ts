export * from './eligibility';
export * from './eligibility.messages';
export * from './eligibility.policy';
export * from './eligibility.reasons';
