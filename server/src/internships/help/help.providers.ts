import { HelpRequests } from './help-requests';
import { HelpVault } from './help-vault';

export const helpProviders = [HelpVault, HelpRequests];
