import { EndAgreements } from './end-agreements';
import { LapseVersions } from './lapse-versions';
import { RemindSigners } from './remind-signers';

export const scheduleProviders = [LapseVersions, RemindSigners, EndAgreements];
