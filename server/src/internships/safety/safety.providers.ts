import { AcknowledgeSafety } from './acknowledge-safety';
import { RemindOfSafety } from './remind-of-safety';
import { SafetyQueries } from './safety.queries';
import { SafetyVault } from './safety-vault';

export { SafetyController } from './safety.controller';

export const safetyProviders = [SafetyVault, SafetyQueries, AcknowledgeSafety, RemindOfSafety];
