export { OutcomeDirectory } from './ending/outcome-directory';
export { InternshipsModule } from './internships.module';
