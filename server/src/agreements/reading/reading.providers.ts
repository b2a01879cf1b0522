import { AgreementQueries } from './agreement.queries';
import { AgreementAssessment } from './agreement-assessment';
import { AgreementContents } from './agreement-contents';
import { AgreementHistory } from './agreement-history';
import { AgreementLists } from './agreement-lists';
import { AgreementPdfs } from './agreement-pdfs';
import { AgreementSummaries } from './agreement-summaries';
import { AgreementTexts } from './agreement-texts';
import { AgreementVersions } from './agreement-versions';
import { AuditReading } from './audit-reading';
import { ComposeContent } from './compose-content';
import { OfficerQueues } from './officer-queues';
import { TraineeCounts } from './trainee-counts';
import { VersionViews } from './version-views';

export { AgreementReadingController } from './reading.controller';

export const readingProviders = [
  AgreementVersions,
  AgreementQueries,
  AgreementSummaries,
  VersionViews,
  AgreementHistory,
  AgreementAssessment,
  TraineeCounts,
  ComposeContent,
  AgreementContents,
  AgreementTexts,
  AgreementPdfs,
  AuditReading,
  AgreementLists,
  OfficerQueues,
];
