import { LogEntryQueries } from './log-entry.queries';
import { LogEntryRows } from './log-entry-rows';
import { LogVault } from './log-vault';
import { MentorToday } from './mentor-today';
import { ResolveConflict } from './resolve-conflict';
import { SyncEntries } from './sync-entries';

export { LogController } from './log.controller';

export const logProviders = [LogVault, LogEntryRows, LogEntryQueries, MentorToday, SyncEntries, ResolveConflict];
