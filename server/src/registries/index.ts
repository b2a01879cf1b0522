export { EndFlags } from './end-flags';

export { MatchSeeker } from './match-seeker';
