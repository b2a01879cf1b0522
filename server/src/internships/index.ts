export { OutcomeDirectory } from './ending/outcome-directory';
export { FollowAgreement } from './follow-agreement';
export { InternshipQueries } from './internship.queries';
export { InternshipsModule } from './internships.module';
export { SyncEntries } from './log/sync-entries';
