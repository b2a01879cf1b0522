import { ComposeSealed } from './compose-sealed';
import { ReadSignatures } from './read-signatures';
import { SealVersion } from './seal-version';

export const sealingProviders = [ReadSignatures, ComposeSealed, SealVersion];
