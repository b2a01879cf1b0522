export { OutcomeDirectory } from './ending/outcome-directory';
export { FollowAgreement } from './follow-agreement';
export { InternshipQueries } from './internship.queries';
export { InternshipDirectory, type InternshipFacts } from './internship-directory';
export { sideOf } from './internship-scope';
export { internshipOutcomeRecorded } from './internships.events';
export { InternshipsModule } from './internships.module';
export { SyncEntries } from './log/sync-entries';
