export { EndFlags } from './end-flags';
export type { MatchCounts } from './match-registry';
export { MatchSeeker } from './match-seeker';
export { RegistriesModule } from './registries.module';
