import { LeaveVault } from './leave-vault';
import { Leaves } from './leaves';

export const leaveProviders = [LeaveVault, Leaves];
