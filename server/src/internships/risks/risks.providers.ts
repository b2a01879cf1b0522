import { AssessRisks } from './assess-risks';
import { RecordInsurance } from './record-insurance';
import { RiskQueries } from './risk.queries';
import { RiskFactsReader } from './risk-facts';
import { RiskLists } from './risk-lists';
import { RisksDue } from './risks-due';

export { RisksController } from './risks.controller';

export const riskProviders = [RisksDue, RiskFactsReader, RiskLists, AssessRisks, RiskQueries, RecordInsurance];
