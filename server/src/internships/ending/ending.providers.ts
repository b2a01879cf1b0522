import { EndingVault } from './ending-vault';
import { OutcomeDirectory } from './outcome-directory';

export const endingProviders = [EndingVault, OutcomeDirectory];
